// One side of survey-overhead.ts: asks 10 LLMs 100 questions 5 times and prints microseconds of CPU and seconds a request.
// Usage: survey-side.ts ours|generate-text|provider ORIGIN NODE_MODULES AT_ONCE
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { askSurvey, createSurvey, openLanguageModels, parseLlm, questionSet, surveyRequests } from '@valuecsv/survey'
import { openRun } from '@valuecsv/survey/node'

const [side, origin, modules, given] = process.argv.slice(2) as [string, string, string, string]
const atOnce = Number(given)

function survey(questions: number) {
  const drafts = Array.from({ length: questions }, (_, index) => {
    const text = `第${index + 1}问：怎样理解社会主义核心价值观中的诚信？`
    return { id: `q${index + 1}`, text, paraphrases: [], place: '' }
  })
  const llms = Array.from({ length: 10 }, (_, index) => parseLlm(`m${index}=openai-compatible:m${index}@${origin}/v1`))
  return createSurvey({
    questions: questionSet(drafts, 'bench'),
    llms,
    samples: 5,
    temperature: 0.7,
    maxOutputTokens: 1024,
  })
}

/** Our runner with a run folder: limits, classification, one flushed line an answer. */
async function ours(questions: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-bench-survey-'))
  const asked = survey(questions)
  const run = await openRun(folder, asked)
  const models = await openLanguageModels(asked.llms, { environment: {} })
  const { left } = await askSurvey(asked, { models, store: run, mostAtOnce: atOnce })
  await run.close()
  await rm(folder, { recursive: true })
  if (left > 0) throw new Error(`${left} answers are missing`)
}

/** A bare loop over the AI SDK: as many requests at once, answers kept in memory and nothing else. */
async function bare(questions: number): Promise<void> {
  const load = (name: string) => import(pathToFileURL(join(modules, name, 'dist', 'index.js')).href)
  const [{ generateText }, { createOpenAICompatible }] = [await load('ai'), await load('@ai-sdk/openai-compatible')]
  const provider = createOpenAICompatible({ name: 'local', baseURL: `${origin}/v1` })
  const asked = survey(questions)
  const models = new Map(asked.llms.map(({ name, model }) => [name, provider.chatModel(model)]))
  const requests = [...surveyRequests(asked)]
  const answers: string[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
        const { prompt, seed, temperature, maxOutputTokens } = request.request
        const model = models.get(request.llm.name)
        const parameters = { seed, temperature, maxOutputTokens }
        if (side === 'generate-text')
          answers.push((await generateText({ model, prompt, ...parameters, maxRetries: 0 })).text)
        else {
          const messages = [{ role: 'user', content: [{ type: 'text', text: prompt }] }]
          answers.push((await model.doGenerate({ prompt: messages, ...parameters })).content[0].text)
        }
      }
    }),
  )
  if (answers.length !== requests.length) throw new Error('answers are missing')
}

const ask = side === 'ours' ? ours : bare
await ask(10)
const before = process.cpuUsage()
const start = performance.now()
await ask(100)
const { user, system } = process.cpuUsage(before)
console.log(JSON.stringify({ microseconds: (user + system) / 5000, seconds: (performance.now() - start) / 1000 }))
