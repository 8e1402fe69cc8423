import { expect, test } from 'vitest'
import { outsideEnvironment } from './outside-environment.ts'

const options = {
  node: '/nodes/22/bin/node',
  root: '/checkout/',
  registry: 'http://127.0.0.1:1/',
  userSettings: '/scratch/npmrc',
  cache: '/scratch/cache',
}

test('hides the checkout, its settings and its data', () => {
  const environment = outsideEnvironment(
    {
      PATH: '/checkout/node_modules/.bin:/usr/bin',
      npm_config_registry: 'https://elsewhere.example/',
      NODE_OPTIONS: '--conditions=@valuecsv/source',
      VALUECSV_DATA: '/data',
      HTTPS_PROXY: 'http://proxy.example',
    },
    options,
  )
  expect(environment.PATH).toBe('/nodes/22/bin:/usr/bin')
  expect(environment.npm_config_registry).toBe('http://127.0.0.1:1/')
  expect(environment).not.toHaveProperty('NODE_OPTIONS')
  expect(environment).not.toHaveProperty('VALUECSV_DATA')
  expect(environment.HTTPS_PROXY).toBe('http://proxy.example')
})

test('installs without the downloads of ONNX Runtime', () => {
  expect(outsideEnvironment({}, options).ONNXRUNTIME_NODE_INSTALL).toBe('skip')
})
