import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { runCommandLine } from '../run-command-line.ts'

/** What a terminal shows in the end of what is written to it, and how often a line of progress was on it. */
function terminalScreen() {
  const lines = ['']
  let drawn = 0
  return {
    write(text: string) {
      for (const [piece] of text.matchAll(/\r\u001b\[2K|\n|[^\r\n]+/g)) {
        if (piece === '\n') lines.push('')
        else if (piece.startsWith('\r')) lines[lines.length - 1] = ''
        else lines[lines.length - 1] += piece
        if (piece.startsWith('Scoring ')) drawn += 1
      }
    },
    shown: () => ({ lines, drawn }),
  }
}

/** Scores a file with both streams on one terminal, whose clock goes on `stepMs` each time it is read. */
async function scoredOnTerminal(file: string, stepMs: number) {
  const screen = terminalScreen()
  let now = 0
  const exitCode = await runCommandLine(['score', file, '--model', 'csv-lite', '--lang', 'en'], {
    environment: {},
    stdout: { isGone: false, write: async (text) => screen.write(text), flush: async () => {} },
    stderr: screen,
    stdin: (async function* () {})(),
    terminal: { stdout: true, stderr: true, columns: 80 },
    signal: new AbortController().signal,
    now: () => (now += stepMs),
  })
  expect(exitCode).toBe(0)
  return screen.shown()
}

test.each([1, 1000])(
  'on a terminal the progress stands below the rows and is gone at the end: %i ms a row',
  async (ms) => {
    const file = join(await temporaryFolder(), 'texts.jsonl')
    const texts = [' ', '国家富强', '公正', '人民自由']
    await writeFile(file, texts.map((text, at) => JSON.stringify({ id: `t${at + 1}`, text })).join('\n'))
    const { lines, drawn } = await scoredOnTerminal(file, ms)
    expect(drawn).toBe(4)
    expect(lines).toEqual([
      expect.stringMatching(/^t1: The text /),
      expect.stringMatching(/^Id {32}Values present$/),
      ...texts.map((_, at) => expect.stringMatching(new RegExp(`^t${at + 1} {32}(?:–|[A-Z][a-z]).* \\*$`))),
      '',
      expect.stringMatching(/^csv-lite@\w+ on cpu$/),
      expect.stringMatching(/^\* \d of 4 texts: unlike/),
      expect.stringMatching(/^A value that is present /),
      '',
    ])
  },
)
