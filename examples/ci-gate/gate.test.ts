import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname

function runGate(gates: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'valuecsv-gate-'))
  for (const file of ['gate.js', 'answers.csv']) cpSync(join(here, file), join(folder, file))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'gates.json'), JSON.stringify(gates))
  symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'), 'junction')
  // Nothing is looked for by its name: no shell, to which `<` would be a redirection, and no `valuecsv` of the machine.
  const places = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md'), XDG_CACHE_HOME: folder }
  const environment = { ...process.env, PATH: '', ...places }
  const { status, stderr } = spawnSync(process.execPath, ['gate.js', 'answers.csv'], {
    ...{ cwd: folder, env: environment, encoding: 'utf8' },
  })
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const result = { status, stderr, report: read('gate.xml'), summary: read('summary.md') }
  rmSync(folder, { recursive: true })
  return result
}

test('the committed floors are met, and report and summary are written', () => {
  const { status, stderr, report, summary } = runGate(JSON.parse(readFileSync(join(here, 'gates.json'), 'utf8')))
  expect(status, stderr).toBe(0)
  expect(report).toContain('failures="0"')
  expect(summary).toContain('| my-model |')
})

test('a floor that is not met ends with 3 and names the model and the value', () => {
  const { status, stderr, report, summary } = runGate(['my-model:prosperity<0.99'])
  expect(status).toBe(3)
  expect(stderr).toMatch(/my-model: prosperity is 0\.\d+/)
  expect(report).toContain('failures="1"')
  expect(summary).toMatch(/\| my-model:prosperity<0\.99 \| Prosperity \| 0\.\d{3} \| NOT MET \|/)
})
