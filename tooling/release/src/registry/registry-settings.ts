import type { ClientSettings } from './client-settings.ts'

/**
 * The settings file of a local registry that keeps what is published to it, and takes everything else from where this
 * machine's npm does. It is JSON, which is YAML as well. `hasToken`: whether NPM_TOKEN is in the environment; its
 * value is never written.
 */
export function registrySettings(
  storage: string,
  client: Pick<ClientSettings, 'registry' | 'strictTls' | 'proxy'>,
  { hasToken }: { readonly hasToken: boolean },
): string {
  const ours = { access: '$all', publish: '$all', unpublish: '$all' }
  return JSON.stringify({
    storage,
    uplinks: {
      client: {
        url: client.registry,
        strict_ssl: client.strictTls,
        timeout: '60s',
        max_fails: 20,
        maxage: '60m',
        ...(hasToken ? { auth: { type: 'bearer', token_env: 'NPM_TOKEN' } } : {}),
      },
    },
    packages: {
      '@valuecsv/*': ours,
      valuecsv: ours,
      '**': { access: '$all', publish: '$all', proxy: 'client' },
    },
    ...(client.proxy ? { https_proxy: client.proxy, http_proxy: client.proxy } : {}),
    max_body_size: '200mb',
    web: { enable: false },
    log: { type: 'stdout', format: 'pretty', level: 'warn' },
  })
}
