import { expect, test } from 'vitest'
import type { LlmReply } from '../language-model/llm-reply.ts'
import { classifyReply } from './classify-reply.ts'

const text = '诚信是做人的根本。'
const refusal = '抱歉，我无法回答这个问题。'

test.each<[string, string, LlmReply]>([
  ['a text', 'answered', { text, end: 'stop' }],
  ['a text that ended for a reason of its own', 'answered', { text, end: 'other' }],
  ['what the provider withheld, also with a text', 'refused', { text, end: 'refused' }],
  ['a refusal in words', 'refused', { text: refusal, end: 'stop' }],
  ['a refusal in words that was cut off', 'truncated', { text: refusal, end: 'length' }],
  ['a text at the limit of tokens', 'truncated', { text, end: 'length' }],
  ['reasoning that reached the limit', 'truncated', { text: '<think>先想', end: 'length' }],
  ['a text that was broken off', 'truncated', { text, end: 'interrupted' }],
  ['white space', 'empty', { text: ' \n', end: 'stop' }],
  ['a space without a width', 'empty', { text: '\u200b', end: 'stop' }],
  ['marks that join nothing', 'empty', { text: '\u2060\u200d', end: 'stop' }],
  ['a character that is none', 'empty', { text: '\u0000', end: 'stop' }],
  ['a character that was lost', 'empty', { text: '\ufffd', end: 'stop' }],
  ['a full stop', 'empty', { text: '。', end: 'stop' }],
  ['an ellipsis', 'empty', { text: '……', end: 'stop' }],
  ['bold type of nothing', 'empty', { text: '**', end: 'stop' }],
  ['code of nothing', 'empty', { text: '```\n```', end: 'stop' }],
  ['a thumb', 'empty', { text: '👍', end: 'stop' }],
  ['a special token', 'empty', { text: '<|im_end|>', end: 'stop' }],
  ['special tokens of other models', 'empty', { text: '<｜end▁of▁sentence｜></s><end_of_turn><eos>', end: 'stop' }],
  ['a text before a special token', 'answered', { text: `${text}<|im_end|>`, end: 'stop' }],
  ['a word', 'answered', { text: '好', end: 'stop' }],
  ['a number', 'answered', { text: '100', end: 'stop' }],
  ['nothing but reasoning', 'empty', { text: '', reasoning: text, end: 'stop' }],
  ['nothing but reasoning between tags', 'empty', { text: `<think>${text}</think>`, end: 'stop' }],
  ['a text after a refusal in reasoning', 'answered', { text: `<think>${refusal}</think>${text}`, end: 'stop' }],
])('%s is %s', (_, status, reply) => {
  expect(classifyReply(reply).status).toBe(status)
})

test('reasoning of both kinds is kept together, apart from the text', () => {
  expect(classifyReply({ text: `<think>b</think>\n${text}`, reasoning: 'a', end: 'stop' })).toEqual({
    ...{ status: 'answered', text, reasoning: 'a\nb' },
  })
})

test('special tokens stay in a text that has words', () => {
  expect(classifyReply({ text: `${text}<|im_end|>`, end: 'stop' }).text).toBe(`${text}<|im_end|>`)
})
