import { expect, test } from 'vitest'
import { registrySettings } from './registry-settings.ts'

const client = { registry: 'https://packages.example/npm/', strictTls: true, proxy: undefined }

test('never asks the uplink for our own packages, so that no published version can stand in for them', () => {
  const { packages } = JSON.parse(registrySettings('storage', client, { hasToken: false }))
  expect(packages['@valuecsv/*'].proxy).toBeUndefined()
  expect(packages.valuecsv.proxy).toBeUndefined()
  expect(packages['**'].proxy).toBe('client')
})

test("takes everything else from the client's own registry", () => {
  const { uplinks } = JSON.parse(registrySettings('storage', client, { hasToken: false }))
  expect(uplinks.client).toMatchObject({ url: 'https://packages.example/npm/', strict_ssl: true })
  expect(uplinks.client.auth).toBeUndefined()
})

test('names the variable of a token, not the token', () => {
  const { uplinks } = JSON.parse(registrySettings('storage', client, { hasToken: true }))
  expect(uplinks.client.auth).toEqual({ type: 'bearer', token_env: 'NPM_TOKEN' })
})
