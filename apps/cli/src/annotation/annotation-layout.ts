import type { Phrase } from '../language/phrase.ts'

/** The names by which a workbook for annotators is written and read back. */
export const ANNOTATION_LAYOUT = {
  sheet: { en: 'Annotation', zh: '标注' },
  guidanceSheet: { en: 'Guidance', zh: '说明' },
  /** The hidden sheet that says which text each number is, for how many texts it stands, and how many there are in all. */
  samplingSheet: 'sampling',
  samplingHeader: ['number', 'id', 'weight', 'texts'],
  /** Further columns there, before one for each value with the number of texts that it was found in. */
  digest: 'digest',
  predictions: 'predictions',
  number: { en: 'No.', zh: '序号' },
  text: { en: 'Text', zh: '文本' },
  remarks: { en: 'Remarks', zh: '备注' },
} as const satisfies Readonly<Record<string, Phrase | string | readonly string[]>>
