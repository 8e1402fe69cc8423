import { wellFormedText } from '../records/parsing/record-place.ts'
import type { TextRecord } from '../records/text-record.ts'
import { limitedNotices } from './notice.ts'
import type { ByteSource, ReadOptions } from './read-options.ts'
import { textBlocks } from './text-blocks.ts'

/** Reads a text a line as a stream; ids are `line-12`, blank lines are skipped. */
export async function* readLines(source: ByteSource, options: ReadOptions = {}): AsyncGenerator<TextRecord> {
  const { file = 'input' } = options
  const notices = limitedNotices(options.onNotice, file)
  for await (const block of textBlocks(source, { ...options, onNotice: notices.notify })) {
    // A file without one line feed is of an old Mac, or of Excel's "Text (Macintosh)".
    const end = block.line === 1 && !block.text.includes('\n') ? '\r' : /\r?\n/
    for (const [index, text] of block.text.split(end).entries()) {
      const line = block.line + index
      if (text.trim() === '') continue
      yield { id: `line-${line}`, text: wellFormedText(text, { file, line, onNotice: notices.notify }) }
    }
  }
  notices.finish()
}
