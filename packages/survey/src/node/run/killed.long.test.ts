import { expect, test } from 'vitest'
import { killAndResume } from '../../../test/killed/kill-and-resume.ts'

test('a survey that is killed at fifty random moments ends as an undisturbed one', async () => {
  await killAndResume({ kills: 50, random: Math.random })
  expect.hasAssertions()
}, 1_500_000)
