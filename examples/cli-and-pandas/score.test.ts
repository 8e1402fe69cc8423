import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname
const { scripts } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as { scripts: { score: string } }

test('the command writes the ids of the table and the columns that the Python script reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'valuecsv-pandas-'))
  const out = join(folder, 'scores.csv')
  const parameters = scripts.score.replace('scores.csv', out).split(' ').slice(1)
  const program = join(here, '../../apps/cli/bin/valuecsv.js')
  const { status, stderr } = spawnSync(process.execPath, [program, ...parameters], { cwd: here, encoding: 'utf8' })
  expect(status, stderr).toBe(0)

  const text = readFileSync(out, 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  const [header, ...rows] = text.trim().split(/\r?\n/)
  expect(header).toMatch(/^id,/)
  expect(rows.map((row) => row.split(',')[0])).toEqual(['1', '2', '3', '4', '5', '6'])
  const script = readFileSync(join(here, 'analyse.py'), 'utf8')
  const values = /VALUES = \[([^\]]*)\]/.exec(script)![1]!.match(/[\w-]+/g)
  expect(header!.split(',').slice(1, 13)).toEqual(values)
  expect(header!.split(',')).toContain('model')
  rmSync(folder, { recursive: true })
})
