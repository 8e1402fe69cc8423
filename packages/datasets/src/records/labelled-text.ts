import type { ValueId } from '@valuecsv/taxonomy'
import type { TextRecord } from './text-record.ts'

/** A text with the values present in it, in label order. */
export interface LabelledText extends TextRecord {
  readonly values: readonly ValueId[]
}
