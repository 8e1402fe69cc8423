import { writeSafetensors } from '@valuecsv/checkpoints'
import { expect, test } from 'vitest'
import { parseKeptTensors } from './parse-kept.ts'

test('a damaged state is one to train anew from, not a download to fetch again', () => {
  const bytes = writeSafetensors([{ name: 'w', shape: [2], data: Float32Array.of(1, 2) }], { metadata: { step: '3' } })
  expect(parseKeptTensors(bytes, 'state').metadata).toEqual({ step: '3' })
  expect(() => parseKeptTensors(bytes.subarray(0, -1), 'state')).toThrow(
    expect.objectContaining({
      code: 'training/unreadable',
      message: expect.stringMatching(/^state: expected what a training kept: not a whole safetensors file: /),
      hint: 'Delete the folder of the state and train anew.',
    }),
  )
})
