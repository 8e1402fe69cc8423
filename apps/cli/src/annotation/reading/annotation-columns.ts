import type { TableRow } from '@valuecsv/datasets'
import { parseValueId, VALUE_IDS, VALUES, type ValueId } from '@valuecsv/taxonomy'
import type { Phrase } from '../../language/phrase.ts'
import { ANNOTATION_LAYOUT } from '../annotation-layout.ts'

/** Which column of an annotation sheet is which, by its header; -1 for one that is not there. */
export interface AnnotationColumns {
  readonly number: number
  readonly text: number
  readonly values: ReadonlyMap<ValueId, number>
  /** The English names of values that have no column. */
  readonly missingValues: readonly string[]
  /** Those that have more than one. */
  readonly repeatedValues: readonly string[]
}

/** Finds the columns of an annotation sheet, in either language and in any order. */
export function annotationColumns(header: TableRow | undefined): AnnotationColumns {
  const names = Array.from(header?.cells ?? [], (cell) => (typeof cell === 'string' ? cell.trim() : ''))
  const ids = names.map(parseValueId)
  const columnOf = (name: Phrase) => names.findIndex((each) => Object.values(name).includes(each))
  const namesOf = (values: readonly ValueId[]) => values.map((id) => VALUES[id].name.en)
  return {
    number: columnOf(ANNOTATION_LAYOUT.number),
    text: columnOf(ANNOTATION_LAYOUT.text),
    values: new Map(ids.flatMap((id, column): [ValueId, number][] => (id === undefined ? [] : [[id, column]]))),
    missingValues: namesOf(VALUE_IDS.filter((id) => !ids.includes(id))),
    repeatedValues: namesOf(VALUE_IDS.filter((id) => ids.indexOf(id) !== ids.lastIndexOf(id))),
  }
}

/** The sheet that annotators fill in: the one that is called so, else the first. */
export function annotationSheetName(sheets: readonly string[]): string | undefined {
  return sheets.find((name) => Object.values<string>(ANNOTATION_LAYOUT.sheet).includes(name)) ?? sheets[0]
}
