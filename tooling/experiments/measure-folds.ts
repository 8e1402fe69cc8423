// The mAP of csv-small's parts on each fold that is kept in models/csv-small/folds: the encoder that was trained on the
// other folds, n-grams fitted to them, and their blend. With FILE the logits themselves go there, a line a text.
// VALUECSV_DATA=… node --conditions=@valuecsv/source tooling/experiments/measure-folds.ts [FILE]
import { writeFile } from 'node:fs/promises'
import { meanAveragePrecision, type ScoreMatrix } from '@valuecsv/metrics'
import { blendAsReleased } from './blend-as-released.ts'
import { foldLogits } from './fold-logits.ts'

const [file] = process.argv.slice(2)
const lines: string[] = []
for await (const { fold, held, truth, encoder, ngrams, history } of foldLogits()) {
  const precision = (scores: ScoreMatrix) => meanAveragePrecision(truth, scores).macro.value?.toFixed(4)
  const blend = blendAsReleased(encoder, ngrams)
  const epochs = history.map(({ mAP }) => mAP?.toFixed(4)).join(', ')
  console.log(
    `fold ${fold}, ${held.length} texts: encoder ${precision(encoder)} (by epoch ${epochs}); n-grams ${precision(ngrams)}; blend ${precision(blend)}`,
  )
  held.forEach(({ text }, row) => {
    const of = ({ labels, data }: { readonly labels: number; readonly data: ArrayLike<number> }) =>
      Array.from(data).slice(row * labels, (row + 1) * labels)
    lines.push(JSON.stringify({ fold, text, truth: of(truth), encoder: of(encoder), ngrams: of(ngrams) }))
  })
}
if (file !== undefined) await writeFile(file, `${lines.join('\n')}\n`)
