import { expect, test } from 'vitest'
import { nodeProblem } from './node-problem.mjs'

const linux = { platform: 'linux', architecture: 'x64', usesMusl: false }
const mac = { platform: 'darwin', architecture: 'arm64', usesMusl: false }

test.each([
  ['20.11.0', linux],
  ['26.1.0', { ...linux, architecture: 'arm64' }],
  ['22.18.0', mac],
  ['24.0.0', mac],
])('accepts Node %s on %o', (version, machine) => {
  expect(nodeProblem({ version, ...machine })).toBeUndefined()
})

test.each([
  ['18.20.0', linux, '20.11'],
  ['20.10.0', linux, '20.11'],
  ['20.20.0', mac, '22.18'],
  ['22.17.1', { ...linux, architecture: 'riscv64' }, '22.18'],
])('refuses Node %s on %o and says which is needed', (version, machine, needed) => {
  expect(nodeProblem({ version, ...machine })).toContain(`Node ${needed} or newer`)
})

test('refuses a Linux without glibc, for which there is no ONNX Runtime', () => {
  expect(nodeProblem({ version: '24.0.0', ...linux, usesMusl: true })).toContain('musl')
})
