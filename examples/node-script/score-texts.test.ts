import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test.each(['csv-small', 'csv-lite'])('prints the three highest values of each text: %s', (model) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--conditions=@valuecsv/source', 'score-texts.js', 'texts.csv'],
    { cwd: import.meta.dirname, env: { ...process.env, MODEL: model }, encoding: 'utf8' },
  )
  expect(status, stderr).toBe(0)
  const lines = stdout.trim().split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(/^honest: .*诚信 0\.\d\d/)
  expect(lines[1]).toMatch(/^lawful: .*法治 0\.\d\d/)
})
