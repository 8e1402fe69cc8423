import type { NewCell, NewSheet } from '@valuecsv/datasets/xlsx-writer'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Language } from '../../language/phrase.ts'
import { ANNOTATION_LAYOUT } from '../annotation-layout.ts'
import { JUDGEMENT_WORDS, JUDGEMENTS } from '../judgement.ts'
import type { DrawnText } from './draw-sample.ts'
import { guidanceRows } from './guidance-rows.ts'

/** Number and text stand before the twelve values. */
const columnsBefore = 2

/**
 * The sheets of a workbook for one annotator: the texts with a list to choose from for each value, the guidance, and
 * hidden what `samplingRows` gives. It says neither who wrote a text nor how it was scored, so that nobody is led.
 */
export function annotationSheets(
  drawn: readonly DrawnText[],
  sampling: readonly (readonly NewCell[])[],
  language: Language,
): NewSheet[] {
  const { sheet, guidanceSheet, samplingSheet, number, text, remarks } = ANNOTATION_LAYOUT
  const choices = JUDGEMENTS.map((judgement) => JUDGEMENT_WORDS[language][judgement])
  const valueColumn = { width: language === 'en' ? 13 : 9, centered: true }
  return [
    {
      name: sheet[language],
      headerRows: 1,
      frozenColumns: columnsBefore,
      columns: [
        { width: 6 },
        { width: 72, wrap: true },
        ...VALUE_IDS.map(() => valueColumn),
        { width: 30, wrap: true },
      ],
      rows: [
        [number[language], text[language], ...VALUE_IDS.map((id) => VALUES[id].name[language]), remarks[language]],
        ...drawn.map((each, index) => [index + 1, each.text]),
      ],
      dropdowns: VALUE_IDS.map((id, value) => ({
        column: columnsBefore + value,
        rows: [2, drawn.length + 1],
        choices,
        prompt: { title: VALUES[id].name[language], text: VALUES[id].definition[language] },
      })),
    },
    {
      name: guidanceSheet[language],
      headerRows: 1,
      columns: [{ width: 16 }, { width: 16 }, { width: 12 }, { width: 90, wrap: true }],
      rows: guidanceRows(language),
    },
    {
      name: samplingSheet,
      hidden: true,
      headerRows: 1,
      columns: [{ width: 8 }, { width: 50 }, { width: 20 }, { width: 10 }, { width: 66 }, { width: 66 }],
      rows: sampling,
    },
  ]
}
