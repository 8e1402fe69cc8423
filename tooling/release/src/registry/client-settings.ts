import { type RunOptions, runProgram } from '../programs/run-program.ts'

/** Where this machine's npm gets packages, and the certificates it trusts. */
export interface ClientSettings {
  readonly registry: string
  /** A file of certificates, where one is named. */
  readonly certificates: string | undefined
  readonly strictTls: boolean
  readonly proxy: string | undefined
}

/** Asks npm for the settings of this machine. */
export async function clientSettings(options: RunOptions): Promise<ClientSettings> {
  const setting = async (name: string) => {
    const { printed } = await runProgram('npm', ['config', 'get', name], options)
    const value = printed.trim()
    return value === '' || value === 'null' || value === 'undefined' ? undefined : value
  }
  const registry = await setting('registry')
  if (registry === undefined) throw new Error('npm config get registry names no registry')
  return {
    registry,
    certificates: options.environment.NODE_EXTRA_CA_CERTS ?? (await setting('cafile')),
    strictTls: (await setting('strict-ssl')) !== 'false',
    proxy: await setting('https-proxy'),
  }
}
