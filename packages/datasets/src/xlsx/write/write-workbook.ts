import { limitedNotices, type Notice } from '../../bytes/notice.ts'
import { stylesXml } from './cell-style.ts'
import { checkSheets } from './check-sheets.ts'
import type { NewSheet } from './new-sheet.ts'
import { sheetXml } from './sheet-xml.ts'
import { sheetPath, workbookParts } from './workbook-parts.ts'
import { type NewZipEntry, zipArchive } from './zip-archive.ts'

/** How to write a workbook. */
export interface WriteWorkbookOptions {
  /** What errors and notices call it. Default `workbook`. */
  readonly file?: string
  readonly signal?: AbortSignal
  /** Hears of texts that had to be changed: cut at 32,767 characters, half a character replaced. */
  readonly onNotice?: (notice: Notice) => void
}

/** XML goes to be packed in pieces of about this many characters. */
const pieceCharacters = 1 << 15

/**
 * An xlsx workbook as a stream of bytes: rows are taken as they are written, so that one of any length needs the same
 * memory. Equal sheets give equal bytes. Texts are texts, also those that begin with `=`.
 *
 * Throws `datasets/wrong-sheet`, `datasets/not-a-number`, `datasets/xlsx-too-large`, and the signal's reason.
 */
export async function* writeWorkbook(
  sheets: readonly NewSheet[],
  options: WriteWorkbookOptions = {},
): AsyncGenerator<Uint8Array> {
  const { file = 'workbook', signal, onNotice } = options
  checkSheets(sheets, file)
  const notices = limitedNotices(onNotice, file)
  const parts = { ...workbookParts(sheets), 'xl/styles.xml': stylesXml() }
  const selected = sheets.findIndex(({ hidden }) => !hidden)
  const entries: NewZipEntry[] = [
    ...Object.entries(parts).map(([name, xml]) => ({ name, chunks: encoded([xml]) })),
    ...sheets.map((sheet, index) => {
      const xml = sheetXml(sheet, { file, selected: index === selected, notify: notices.notify, signal })
      return { name: sheetPath(index), chunks: encoded(xml) }
    }),
  ]
  yield* zipArchive(entries, file)
  notices.finish()
}

/** Pieces of XML, after the declaration that every part begins with, as larger pieces of UTF-8. */
async function* encoded(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let pending = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  for await (const piece of pieces) {
    pending += piece
    if (pending.length < pieceCharacters) continue
    yield encoder.encode(pending)
    pending = ''
  }
  if (pending !== '') yield encoder.encode(pending)
}
