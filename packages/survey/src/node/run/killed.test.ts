import { seededRandom } from '@valuecsv/datasets/splits'
import { expect, test } from 'vitest'
import { killAndResume } from '../../../test/killed/kill-and-resume.ts'

test('a survey that is killed at ten random moments ends as an undisturbed one', async () => {
  await killAndResume({ kills: 10, random: seededRandom(1) })
  expect.hasAssertions()
}, 300_000)
