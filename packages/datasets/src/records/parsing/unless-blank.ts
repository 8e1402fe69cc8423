import { isBlank } from '../../table/is-blank.ts'
import type { TextRecord } from '../text-record.ts'
import type { RecordParser } from './record-place.ts'

/** A parser that gives `undefined` for a record whose text is blank, and tells it as the readers of tables do: it is no text to score. */
export function unlessBlank<T extends TextRecord>(parse: RecordParser<T>): RecordParser<T | undefined> {
  return (value, place) => {
    const record = parse(value, place)
    if (!isBlank(record.text)) return record
    const message = `${place.file}: line ${place.line} has no text, left out`
    place.onNotice?.({ code: 'datasets/row-without-text', message })
    return undefined
  }
}
