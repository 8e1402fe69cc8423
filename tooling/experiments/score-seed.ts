// What csv-small would give for the test part with the encoder of another seed (models/csv-small/seeds, see train-seed.ts):
// its n-grams, blend, calibration and thresholds stay as they are. A line a text, for `valuecsv evaluate --scores`.
// VALUECSV_DATA=… node --conditions=@valuecsv/source tooling/experiments/score-seed.ts SEED > seed.jsonl
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadValueCsv5000 } from '@valuecsv/datasets/node'
import { cleanSplit } from '@valuecsv/datasets/splits'
import { MANIFEST_FILE, parseManifest } from '@valuecsv/evaluator'
import { applyPlatt, scoreMatrix } from '@valuecsv/metrics'
import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'
import { decodeNgramModel, scoreNgrams } from '../../packages/ngrams/src/index.ts'
import { blendLogits } from '../../packages/training/src/blend/fit-blend.ts'
import { loadMember } from '../../packages/training/src/node/state/member-store.ts'

const [seed] = process.argv.slice(2)
const models = fileURLToPath(new URL('../../models/csv-small/', import.meta.url))
const { validation, test } = await cleanSplit((await loadValueCsv5000()).texts)
const shape = { outputs: VALUE_IDS.length, validation: validation.slice(0, 1), test }
const member = await loadMember(`${models}seeds/seed-${seed}`, shape)
if (member?.logits.test === undefined) throw new Error(`No encoder of seed ${seed} is kept in ${models}seeds.`)
const manifest = parseManifest(await readFile(`${models}files/${MANIFEST_FILE}`, 'utf8'), MANIFEST_FILE)
if (manifest.kind !== 'blend') throw new Error(`csv-small is a ${manifest.kind}.`)
const ngrams = decodeNgramModel(await readFile(`${models}files/ngrams.bin`))
const logits = blendLogits(
  manifest.blend[VALUE_IDS[0]!],
  member.logits.test,
  scoreMatrix(test.map(({ text }) => scoreNgrams(ngrams, text))),
)
const { data } = applyPlatt(
  logits,
  VALUE_IDS.map((id) => manifest.calibration[id]),
)
test.forEach(({ id }, row) => {
  const scores = byValue((_, label) => data[row * VALUE_IDS.length + label]!)
  const values = VALUE_IDS.filter((value) => scores[value] > manifest.thresholds[value])
  console.log(JSON.stringify({ id, scores, values }))
})
