import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { manifestProblems } from '../steps/manifest-problems.ts'
import { publicPackages } from '../workspace/public-packages.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

test('no package of ours runs a script when it is installed', () => {
  const problems = publicPackages(root).flatMap(({ manifest }) => manifestProblems(manifest))
  expect(problems.filter((problem) => problem.includes('when it is installed'))).toEqual([])
})
