import { expect, test } from 'vitest'
import { silentContext } from '../../test/silent-context.ts'
import { displayWidth } from '../output/display-width.ts'
import { createLlmLines } from './llm-lines.ts'

const unknown = { perMinute: undefined, timeLeftMs: undefined, cost: undefined }

/** The last lines that are drawn of LLMs with these names on a terminal of that kind. */
function drawnLines(names: readonly string[], { columns = 80, kind = 'xterm' } = {}): string[] {
  let drawn = ''
  const context = silentContext({
    environment: { TERM: kind },
    stderr: { write: (text) => (drawn += text) },
    terminal: { stdout: true, stderr: true, columns },
  })
  const lines = createLlmLines(context)
  for (const llm of names) lines.update({ llm, done: 1, total: 1, failed: 0, ...unknown })
  return drawn.split('\u001b[0J').at(-1)!.split('\n').slice(0, -1)
}

test('the bars of LLMs with Chinese and with Latin names stand below each other', () => {
  const lines = drawnLines(['文心一言', 'lark'])
  expect(lines).toEqual([expect.stringMatching(/^文心一言 {2}█/), expect.stringMatching(/^lark {6}█/)])
  expect(new Set(lines.map(displayWidth)).size).toBe(1)
})

test('a line is cut to the columns of the terminal', () => {
  expect(drawnLines(['文心一言'], { columns: 12 })).toEqual(['文心一言  …'])
})

test('a terminal that obeys no escape codes gets none', () => {
  expect(drawnLines(['lark'], { kind: 'dumb' })).toEqual([])
})
