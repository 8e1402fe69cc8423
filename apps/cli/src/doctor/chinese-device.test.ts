import { createNodeRuntime } from '@valuecsv/runtime-node'
import { expect, test } from 'vitest'
import { chineseDevice } from './chinese-device.ts'

test.each([
  ['Xeon(R) CPU @ 2.60GHz, 2 threads', 'Xeon(R) CPU @ 2.60GHz，2 线程'],
  ['the attempt to use it ended with SIGSEGV', '试用时意外结束（SIGSEGV）'],
  ['it gave no answer within 60 s', '60 秒内没有响应'],
  ['CUDA failure 100: no CUDA-capable device is detected', 'CUDA failure 100: no CUDA-capable device is detected'],
])('%s', (detail, expected) => {
  expect(chineseDevice(detail)).toBe(expected)
})

test('what this machine lacks or has is said in Chinese', async () => {
  const runtime = createNodeRuntime({ workers: 0 })
  const details = (await runtime.devices()).map(({ detail }) => chineseDevice(detail))
  await runtime.close()
  expect(details.filter((detail) => / threads$|^(?:a|it|no|the|there|onnxruntime-node was) /.test(detail))).toEqual([])
})
