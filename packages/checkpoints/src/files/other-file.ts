/** A file that is no checkpoint at all. */
export interface OtherFile {
  readonly what: string
  readonly hint: string
}

const BEGINNING_BYTES = 64

/** What a file is that people take for a checkpoint, by how it begins; `undefined` where that tells nothing. */
export function otherFile(bytes: Uint8Array): OtherFile | undefined {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING_BYTES))
  if (beginning.startsWith('version https://git-lfs')) {
    return { what: 'a Git LFS pointer, not the file itself', hint: 'Fetch the file with git lfs pull.' }
  }
  if (/^(\u00ef\u00bb\u00bf)?\s*</.test(beginning)) {
    const hint = 'Fetch the file itself: on Hugging Face its address has /resolve/ where that of its page has /blob/.'
    return { what: 'a web page, not the file itself', hint }
  }
  return undefined
}
