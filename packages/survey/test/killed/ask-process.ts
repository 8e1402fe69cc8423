// Asks the survey of the kill tests into a run folder: node ask-process.ts ORIGIN FOLDER
import { askSurvey } from '../../src/asking/ask-survey.ts'
import { openRun } from '../../src/node/run/open-run.ts'
import { openLanguageModels } from '../../src/providers/open-language-model.ts'
import { killedSurvey } from './killed-survey.ts'

const [origin, folder] = process.argv.slice(2) as [string, string]
const survey = killedSurvey(origin)
const models = await openLanguageModels(survey.llms, { environment: {} })
const run = await openRun(folder, survey)
const { left } = await askSurvey(survey, { models, store: run, mostAtOnce: 6 })
await run.close()
console.log(`left ${left}`)
