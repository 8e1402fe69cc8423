// The main job, shown once: answers are scored by the embedded evaluator and the models that gave them compared.
// Offline by default, on an authored sample; the six real models of quest100 as well where that file is at hand.
// `npm run demo -- --download` fetches it from the original repository first.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = fileURLToPath(new URL('../apps/cli/bin/valuecsv.js', import.meta.url))
const parameters = process.argv.slice(2)
const download = parameters.includes('--download')
const passedOn = parameters.filter((parameter) => parameter !== '--download')
const network = download ? [] : ['--offline']

say('ValueCSV: how the answers of language models express the twelve Core Socialist Values.')
say('')
say('1. One text, scored by the embedded evaluator csv-small:')
show(['score', '--text', '司法为民，公平正义不能缺席：法律面前人人平等，任何人都没有超越法律的特权。'])
say('')
say('2. Three made-up styles of answer to the same twelve questions (examples/demo, written for this demo), compared:')
show(['compare', 'examples/demo/answers.csv'])
say('')
say('   The terse answers are far shorter than any text that csv-small was trained on: their scores show')
say('   how it treats what it does not know. Twelve questions can show large differences only.')
say('')
if (hasQuest100()) {
  say('3. The answers of six real models to the questions of quest100, compared:')
  show(['compare', 'quest100'])
} else {
  say(
    '3. The six real models of quest100 are left out: the file is not on this machine. To fetch it (0.3 MB) and see them:',
  )
  say('     npm run demo -- --download')
}
say('')
say('Try next:')
say('  npx valuecsv score --text "你的文本"          any text of yours, or FILES: JSONL, CSV, xlsx')
say('  npx valuecsv compare answers.csv              first column the questions, the others one model each')
say('  npx valuecsv --help                           everything else')

/** Whether quest100 is in VALUECSV_DATA or the cache, or could be fetched now. */
function hasQuest100() {
  const action = download ? 'fetch' : 'verify'
  return run(['dataset', action, 'quest100', '--quiet'], ['ignore', 'ignore', download ? 2 : 'ignore']) === 0
}

function show(command) {
  say(`   $ npx valuecsv ${command.map((word) => (/^[\w./-]+$/.test(word) ? word : `"${word}"`)).join(' ')}`)
  say('')
  const status = run([...command, ...passedOn], ['ignore', 1, 2])
  if (status !== 0) process.exit(status)
}

function run(command, stdio) {
  const { status } = spawnSync(process.execPath, [program, ...command, ...network], { cwd: root, stdio })
  return status ?? 1
}

function say(line) {
  process.stdout.write(`${line}\n`)
}
