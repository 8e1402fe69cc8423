import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** Another process that scores the same texts whenever it is asked, and sleeps meanwhile. */
export interface Peer {
  /** Scores all texts and gives the seconds that it took. */
  score(): Promise<number>
  /** What a peer that is asked for something else answers, one line. */
  ask(line: string): Promise<string>
  end(): void
}

/** Starts a peer, which gets the texts as one line of JSON, answers `ready`, and answers each line `score` with seconds. */
export async function startPeer(
  command: string,
  parameters: readonly string[],
  texts: readonly string[],
): Promise<Peer> {
  const child = spawn(command, parameters, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const failed = once(child, 'exit').then(() => {
    throw new Error(`${command} ${parameters.join(' ')} ended`)
  })
  // It ends at the end, too, when nobody waits for an answer.
  failed.catch(() => {})
  const answer = async (line: string): Promise<string> => {
    const next = once(lines, 'line')
    child.stdin.write(`${line}\n`)
    const [text] = await Promise.race([next, failed])
    return text
  }
  await answer(JSON.stringify(texts))
  return {
    ask: answer,
    async score() {
      return Number(await answer('score'))
    },
    end() {
      child.kill()
    },
  }
}
