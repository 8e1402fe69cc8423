/**
 * What n-grams leave out of a text: control characters but for tab and line ends, format characters, those for private use,
 * U+FFFD and lone surrogates. This is what BERT's cleaning drops, by the tables of `@valuecsv/tokenizer`: a character that
 * nobody sees, and no encoder reads, changes no score.
 */
const unread =
  /(?:[^\P{Cc}\t\n\r]|[\p{Co}\p{Cs}\ufffd\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{110bd}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0001}\u{e0020}-\u{e007f}])+/u
const everyUnread = new RegExp(unread, 'gu')

/** A text without the characters that are left out of it. */
export interface ReadPart {
  readonly text: string
  /** For each of its UTF-16 code units the offset in the whole text. */
  readonly places: Uint32Array
}

/** Whether some of the characters are left out. */
export function hasUnread(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    // Where nearly all characters of a Chinese text are, and none that is left out: twice as fast as to look at each.
    if ((unit >= 0x3000 && unit < 0xd800) || (unit >= 0xff00 && unit < 0xfff0)) continue
    if ((unit >= 0x20 && unit < 0x7f) || (unit >= 0x2010 && unit < 0x2028)) continue
    return unread.test(text)
  }
  return false
}

/** What n-grams read of a text. */
export function withoutUnread(text: string): ReadPart {
  const places = new Uint32Array(text.length)
  let read = ''
  let from = 0
  const keep = (end: number) => {
    for (let index = from; index < end; index += 1) places[read.length + index - from] = index
    read += text.slice(from, end)
  }
  for (const { 0: left, index } of text.matchAll(everyUnread)) {
    keep(index)
    from = index + left.length
  }
  keep(text.length)
  return { text: read, places: places.subarray(0, read.length) }
}
