import { expect, test } from 'vitest'
import { smallSurvey } from '../../test/small-survey.ts'
import { surveyRequests } from '../plan/survey-request.ts'
import { answerOfReply } from './survey-answer.ts'

const [request] = surveyRequests(smallSurvey(1, ['a=ollama:a']))
const answerOf = (text: string, reasoning: string) =>
  answerOfReply(request!, { text, reasoning, end: 'stop' }, { attempts: 1, requestedAt: 0, latencyMs: 1 })

test('reasoning that is too long is cut, which shows, and the answer stays', () => {
  const { status, text, reasoning, error } = answerOf('言而有信。', '想'.repeat(700_000))
  expect({ status, text, error }).toEqual({ status: 'answered', text: '言而有信。', error: undefined })
  expect(reasoning).toBe(`${'想'.repeat(599_994)}…`)
})

test('reasoning that fits stays whole, and nothing but a mark where the text leaves no room', () => {
  expect(answerOf('信', '想'.repeat(599_999)).reasoning).toBe('想'.repeat(599_999))
  expect(answerOf('信'.repeat(600_000), '想想').reasoning).toBe('…')
})

test('a text that is too long is an error', () => {
  expect(answerOf('信'.repeat(600_001), '想')).toMatchObject({
    ...{ status: 'error', text: '' },
    error: { code: 'survey/malformed', message: 'an answer of 600001 characters, expected at most 600000' },
  })
})
