import { readTexts } from '@valuecsv/datasets/node'
import { loadEvaluator } from '@valuecsv/node'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'

// The file is read, scored and printed as a stream: its size does not matter.
const texts = readTexts(process.argv[2], { onNotice: ({ message }) => console.error(message) })
const evaluator = await loadEvaluator(process.env.MODEL ?? 'csv-small')
for await (const { id, scores, offDistribution } of evaluator.scoreMany(texts)) {
  const highest = [...VALUE_IDS].sort((a, b) => scores[b] - scores[a]).slice(0, 3)
  const shown = highest.map((value) => `${VALUES[value].name.zh} ${scores[value].toFixed(2)}`)
  console.log(`${id}: ${shown.join(', ')}${offDistribution?.length ? ' (unlike the texts of the training)' : ''}`)
}
await evaluator.close()
