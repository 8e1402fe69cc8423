import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { SurveyAnswer } from '../../src/asking/survey-answer.ts'
import { completion, sendJson, startLlmServer } from '../llm-server.ts'

const script = fileURLToPath(new URL('ask-process.ts', import.meta.url))
const mostAtOnce = 6

/**
 * Runs a survey once undisturbed, and once in processes that are killed at random moments and go on in the next one.
 * Checks that both end with the same answers but for times and order, that nothing was asked again whose line was whole
 * at the kill, and that no attempt was sent that is not counted.
 */
export async function killAndResume({ kills, random }: { kills: number; random: () => number }): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'valuecsv-killed-'))
  let onRequest = () => {}
  const asked: string[] = []
  const server = await startLlmServer(async ({ body, prompt }, response) => {
    asked.push(`${body.model} ${prompt} ${body.seed}`)
    onRequest()
    await wait(5 + ((body.seed as number) % 20))
    // The same request gets the same answer, long enough that lines are cut within characters of several bytes.
    sendJson(response, completion(`${body.model}答${prompt}以${body.seed}。`.repeat(20)))
  })

  /** Starts a process on a folder; kills it as `when` says, or waits for its end. */
  async function ask(folder: string, when?: (kill: () => void) => void) {
    const child = spawn(process.execPath, ['--conditions=@valuecsv/source', script, server.origin, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let printed = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
    })
    when?.(() => child.kill('SIGKILL'))
    await once(child, 'close')
    onRequest = () => {}
    return { printed, killed: child.signalCode === 'SIGKILL' }
  }

  try {
    const whole = join(root, 'whole')
    const folder = join(root, 'killed')
    expect(await ask(whole)).toMatchObject({ printed: 'left 0\n' })
    const undisturbedAnswers = asked.length
    asked.length = 0
    const kept = new Map<string, number>()
    let killed = 0
    for (let count = 0; count < kills; count++) {
      // Each within its share of the survey; every second one sooner, if its time is up before: also while it opens.
      let requestsLeft = Math.ceil((random() * 1.6 * undisturbedAnswers) / kills)
      const [startMs, moreMs] = [random() * 1500, random() * 20]
      const end = await ask(folder, (kill) => {
        if (count % 2 === 1) setTimeout(kill, startMs)
        onRequest = () => {
          if (--requestsLeft === 0) setTimeout(kill, moreMs)
        }
      })
      if (end.killed) killed++
      for (const answer of await wholeLines(folder)) if (!kept.has(answer.id)) kept.set(answer.id, asked.length)
    }
    expect(await ask(folder)).toMatchObject({ printed: 'left 0\n' })
    const [undisturbed, resumed] = [await wholeLines(whole), await wholeLines(folder)]
    expect(comparable(resumed)).toEqual(comparable(undisturbed))
    const requestOf = new Map(
      undisturbed.map(({ id, llm, questionId, seed }) => [id, `${llm} ${promptOf(questionId)} ${seed}`]),
    )
    for (const [id, from] of kept) expect(asked.slice(from), id).not.toContain(requestOf.get(id))
    expect(asked.length).toBeLessThanOrEqual(undisturbed.length + killed * mostAtOnce)
    expect(await requestsSpent(folder)).toBeGreaterThanOrEqual(asked.length)
    expect(killed).toBeGreaterThan(0.8 * kills)
  } finally {
    await server.close()
    await rm(root, { recursive: true })
  }
}

const promptOf = (questionId: string) => `第${questionId.slice(1)}问：何为诚信？`

async function wholeLines(folder: string): Promise<SurveyAnswer[]> {
  const text = await readFile(join(folder, 'answers.jsonl'), 'utf8').catch(() => '')
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line))
}

function comparable(answers: readonly SurveyAnswer[]) {
  const stripped = answers.map(({ requestedAt: _, latencyMs: __, attempts: ___, ...answer }) => answer)
  return stripped.sort((first, second) => (first.id < second.id ? -1 : 1))
}

async function requestsSpent(folder: string): Promise<number> {
  const lines = (await readFile(join(folder, 'spending.jsonl'), 'utf8')).trim().split('\n')
  return lines.reduce((sum, line) => sum + (JSON.parse(line) as { requests: number }).requests, 0)
}
