import type { Workbook } from '@valuecsv/datasets/xlsx'
import type { Phrase } from '../../language/phrase.ts'
import { ANNOTATION_LAYOUT } from '../annotation-layout.ts'
import { annotationColumns } from './annotation-columns.ts'

/** Tells of each further sheet with the header of one to annotate: nobody knows which of two copies is filled in. */
export async function tellOtherSheets(
  { file, sheets, readSheet }: Workbook,
  { sheet }: { readonly sheet: string },
  onNotice: (message: Phrase) => void,
): Promise<void> {
  for (const other of sheets) {
    if (other === sheet || other === ANNOTATION_LAYOUT.samplingSheet) continue
    // What can't be read, such as a sheet that is a chart, is none.
    const [header] = await readSheet(other).catch(() => [])
    const { number, missingValues } = annotationColumns(header)
    if (number < 0 || missingValues.length > 0) continue
    onNotice({
      en: `${file}: sheet "${sheet}" is read; sheet "${other}", which is laid out like it, is left out`,
      zh: `注意：${file}：读取的是工作表“${sheet}”；格式相同的工作表“${other}”未计入`,
    })
  }
}
