import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../repository/root.ts'
import { workspacePackages } from '../repository/workspace/workspace-packages.ts'
import { brokenPromises } from './broken-promises.ts'
import { firstExample } from './first-example.ts'
import { promisedLines } from './promised-lines.ts'
import { runShellExample, runTypeScriptExample } from './run-example.ts'
import { typeProblems } from './type-problems.ts'
import { uninstalledImports } from './uninstalled-imports.ts'

const packages = workspacePackages(['apps', 'models', 'packages'])
  .filter(({ manifest }) => manifest.private !== true)
  .map(({ folder, manifest }) => {
    const readme = existsSync(`${root}${folder}/README.md`) ? readFileSync(`${root}${folder}/README.md`, 'utf8') : ''
    const language = manifest.exports === undefined ? ('sh' as const) : ('ts' as const)
    return { folder, language, readme, example: firstExample(readme, language) }
  })

describe.each(packages)('the README of $folder', ({ folder, language, readme, example }) => {
  test('installs what its examples import', () => {
    expect(uninstalledImports(readme)).toEqual([])
  })

  test('has an example that runs and prints what it says', async (context) => {
    if (isEmpty(folder)) return context.skip('nothing is written there yet')
    if (example === undefined) throw new Error(`${folder}/README.md has no \`\`\`${language} block`)
    const isShell = language === 'sh'
    const run = isShell ? await runShellExample(example.code) : await runTypeScriptExample(folder, example.code)
    expect(run, run.complaints).toMatchObject({ code: 0 })
    expect(brokenPromises(promisedLines(example.code), run.printed)).toEqual([])
  })
})

test('the examples are correctly typed', () => {
  const texts = packages.flatMap(({ folder, language, example }) =>
    example === undefined || language === 'sh' || isEmpty(folder)
      ? []
      : // Blank lines above put the code on the lines that it has in the README.
        [[`${folder}/README.md.ts`, '\n'.repeat(example.line - 1) + example.code] as const],
  )
  expect(typeProblems(new Map(texts))).toEqual([])
})

/** Whether a package is still to be written: its source exports nothing, or it has no files. */
function isEmpty(folder: string): boolean {
  if (folder.startsWith('models/')) return !existsSync(`${root}${folder}/files`)
  const index = `${root}${folder}/src/index.ts`
  if (existsSync(index)) return readFileSync(index, 'utf8').trim() === 'export {}'
  return !existsSync(`${root}${folder}/src`) || readdirSync(`${root}${folder}/src`).length < 2
}
