import { expect, test } from 'vitest'
import { childEnvironment } from './child-environment.mjs'

test('keeps what a package manager needs to find registry and certificates, and drops the rest of npm run', () => {
  const environment = childEnvironment(
    {
      npm_config_cafile: 'a.pem',
      npm_config_nodedir: 'x',
      npm_config_user_agent: 'npm',
      npm_config_proxy: '',
      HOME: 'h',
    },
    'bin',
  )
  expect(environment).toMatchObject({ npm_config_cafile: 'a.pem', pnpm_config_cafile: 'a.pem', HOME: 'h' })
  expect(Object.keys(environment)).not.toContain('npm_config_nodedir')
  expect(Object.keys(environment)).not.toContain('npm_config_user_agent')
  expect(Object.keys(environment)).not.toContain('npm_config_proxy')
})

test("tells pnpm of npm's registry, unless pnpm has its own", () => {
  const npm = { NPM_CONFIG_REGISTRY: 'https://a.example' }
  expect(childEnvironment(npm, 'bin').pnpm_config_registry).toBe('https://a.example')
  const both = { ...npm, pnpm_config_registry: 'https://b.example' }
  expect(childEnvironment(both, 'bin').pnpm_config_registry).toBe('https://b.example')
})

test('puts the folder of programs first on the PATH and switches telemetry off', () => {
  const environment = childEnvironment({ PATH: 'usual' }, 'bin')
  expect(environment.PATH.split(/[:;]/)).toEqual(['bin', 'usual'])
  expect(environment.TURBO_TELEMETRY_DISABLED).toBe('1')
})
