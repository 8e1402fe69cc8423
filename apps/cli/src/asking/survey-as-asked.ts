import { ANSWER_STATUSES, type AnswerStatus } from '@valuecsv/datasets'
import { loadQuest100 } from '@valuecsv/datasets/node'
import {
  type Caps,
  checkCaps,
  createSurvey,
  type Llm,
  type Price,
  parseLlm,
  parsePrices,
  questionsOfTable,
  type Survey,
  type SurveyQuestion,
} from '@valuecsv/survey'
import { readPrices, readQuestions, readRunFile } from '@valuecsv/survey/node'
import type { Context } from '../context.ts'
import { datasetName } from '../datasets/dataset-name.ts'
import { refuseMisspelledName } from '../datasets/refuse-misspelled-name.ts'
import { usageError } from '../errors/usage-error.ts'
import { datasetOptions } from '../sources/dataset-options.ts'
import { refuseReadFlags } from '../sources/read-options.ts'
import type { AskFlags } from './ask-flags.ts'

/** What is asked, and within what limits. */
export interface AskedSurvey {
  readonly survey: Survey
  readonly prices: ReadonlyMap<string, Price>
  readonly caps: Caps
  readonly retry: readonly AnswerStatus[]
}

/** Everything that the flags say, checked before anything is sent. */
export async function surveyAsAsked(context: Context, flags: AskFlags): Promise<AskedSurvey> {
  const llms = flags.llm.map(parseLlm)
  if (context.offline) llms.forEach(refuseNetwork)
  const retry = statusesOf(flags.retry)
  // A cap of money counts what the folder has spent on others, too.
  const earlier = await readRunFile(flags.out)
  const others = earlier?.llms.filter(({ name }) => llms.every((llm) => llm.name !== name)) ?? []
  const prices = await pricesOf(flags.price ?? [], [...llms, ...others])
  const caps = capsOf(flags)
  checkCaps(caps, llms, prices)
  const { samples, seed, maxOutputTokens, system, temperature } = flags
  const survey = createSurvey({
    ...{ questions: await questionsOf(context, flags), llms, samples, seed, maxOutputTokens },
    ...(system !== undefined && { system }),
    ...(temperature !== undefined && { temperature }),
  })
  return { survey, prices, caps, retry }
}

async function questionsOf(
  context: Context,
  { questions, sheet, encoding }: AskFlags,
): Promise<readonly SurveyQuestion[]> {
  const files = { ...(sheet !== undefined && { sheet }), ...(encoding !== undefined && { encoding }) }
  if (datasetName(questions) === 'quest100') {
    refuseReadFlags(files, 'quest100')
    return questionsOfTable(await loadQuest100(datasetOptions(context)))
  }
  await refuseMisspelledName(questions)
  return readQuestions(questions, { ...files, onNotice: context.tell })
}

/** What is answered is not asked again. */
const RETRIED = ANSWER_STATUSES.filter((status) => status !== 'answered')

function statusesOf(text: string | undefined): AnswerStatus[] {
  if (text === undefined) return []
  return text.split(',').map((part) => {
    const status = RETRIED.find((known) => known === part.trim())
    if (status !== undefined) return status
    throw usageError(`--retry: expected statuses of ${RETRIED.join(', ')}, found "${part.trim()}"`)
  })
}

/** A price for one LLM goes before one for all, wherever it stands; of two for one LLM that of a file gives way. */
async function pricesOf(texts: readonly string[], llms: readonly Llm[]): Promise<ReadonlyMap<string, Price>> {
  const {
    file = [],
    named = [],
    general = [],
  } = Object.groupBy(texts, (text) => {
    if (/\.json$/i.test(text)) return 'file'
    return text.includes('=') ? 'named' : 'general'
  })
  const files = await Promise.all(file.map(readPrices))
  return new Map([...parsePrices(general, llms), ...files.flatMap((one) => [...one]), ...parsePrices(named, llms)])
}

function capsOf({ maxRequests, maxTokens, maxCost }: AskFlags): Caps {
  return {
    ...(maxRequests !== undefined && { maxRequests }),
    ...(maxTokens !== undefined && { maxTokens }),
    ...(maxCost !== undefined && { maxCost }),
  }
}

function refuseNetwork({ name, url }: Llm): void {
  if (url === undefined || /^https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?:[:/]|$)/i.test(url)) return
  throw usageError(`${name}: --offline forbids the network, expected an address on this machine, found ${url}`)
}
