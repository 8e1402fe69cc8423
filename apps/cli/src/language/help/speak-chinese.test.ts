import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { runValuecsv } from '../../../test/run-valuecsv.ts'
import type { Act } from '../../act.ts'
import { displayWidth } from '../../output/display-width.ts'
import { createProgram } from '../../program.ts'
import { DICTIONARY } from './dictionary.ts'
import { speakChinese } from './speak-chinese.ts'
import { translateHelp } from './translate-help.ts'

const nothing: Act = () => async () => {}

/** The program, and what its help has printed so far. */
function printingProgram(columns: number): { readonly program: Command; readonly printed: string[] } {
  const printed: string[] = []
  const stdout = { isGone: false, write: async (text: string) => void printed.push(text), flush: async () => {} }
  const edge = {
    environment: {},
    stdin: (async function* () {})(),
    stdout,
    stderr: stdout,
    terminal: { stdout: true, stderr: true, columns },
    signal: new AbortController().signal,
    now: () => 0,
  }
  return { program: createProgram(edge, nothing), printed }
}

function printEveryHelp(command: Command): void {
  command.outputHelp()
  for (const below of command.commands) printEveryHelp(below)
}

function textsOfProgram(): Set<string> {
  const texts = new Set<string>()
  const { program } = printingProgram(80)
  translateHelp(program, (english) => {
    texts.add(english)
    return english
  })
  printEveryHelp(program)
  return texts
}

test('every text of the help has its Chinese', () => {
  const known = new Set(DICTIONARY.map(([english]) => english))
  expect([...textsOfProgram()].filter((text) => !known.has(text))).toEqual([])
})

test('the dictionary has no text that the help does not have, and none twice', () => {
  const texts = textsOfProgram()
  const known = DICTIONARY.map(([english]) => english)
  expect(known.filter((text) => !texts.has(text))).toEqual([])
  expect(known.filter((text, index) => known.indexOf(text) !== index)).toEqual([])
})

test('no English sentence is left in any help but for the lines to copy', () => {
  const { program, printed } = printingProgram(100)
  speakChinese(program)
  printEveryHelp(program)
  const lines = printed.join('').split('\n')
  const prose = lines.filter((line) => !/^ {2}(valuecsv|cat|eval|source) |^用法：/.test(line))
  expect(prose.filter((line) => /[a-z]+ [a-z]+ [a-z]+/.test(line) || /\((default|choices)/.test(line))).toEqual([])
})

test.each([80, 120])(
  'in a terminal of %i columns the descriptions stand in one column and do not leave it',
  (columns) => {
    const { program, printed } = printingProgram(columns)
    speakChinese(program)
    for (const command of program.commands) {
      printed.length = 0
      command.outputHelp()
      const [help = ''] = printed
      const items = [...help.matchAll(/^( {2}\S.*? {2,})\S/gm)].map(([, term = '']) => displayWidth(term))
      expect(new Set(items).size, help).toBeLessThanOrEqual(1)
      const start = items[0] ?? 0
      if (columns - start < 40) continue
      for (const line of help.split('\n').slice(1)) expect(displayWidth(line), line).toBeLessThanOrEqual(columns)
    }
  },
)

test('--lang zh and a Chinese locale have the real program print its help in Chinese', async () => {
  const { stdout, stderr, exitCode } = await runValuecsv(['score', '--help', '--lang', 'zh'])
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  expect(stdout).toMatch(/^用法：valuecsv score \[选项\] \[文件\.\.\.\]\n\n为文本打分/)
  for (const title of ['参数：', '选项：', '全局选项：', '示例：']) expect(stdout).toContain(`\n${title}\n`)
  expect(stdout).toContain('  valuecsv score --text "法律面前人人平等。"\n')
  const byLocale = await runValuecsv(['help', 'score'], { environment: { LANG: 'zh_CN.UTF-8' } })
  expect(byLocale.stdout).toBe(stdout)
  const english = await runValuecsv(['score', '--help', '--lang', 'en'], { environment: { LANG: 'zh_CN.UTF-8' } })
  expect(english.stdout).toMatch(/^Usage: valuecsv score \[options\] \[files\.\.\.\]\n/)
})

test('a Chinese help does not change what a command takes', async () => {
  const { stderr, exitCode } = await runValuecsv(['taxonomy', '--format', 'xml', '--lang', 'zh'])
  expect(exitCode).toBe(2)
  expect(stderr).toContain('expected one of table, json, jsonl, csv, md')
})
