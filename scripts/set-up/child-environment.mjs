/** Settings of npm that pnpm must hear of too: it reads the user's .npmrc but none of npm's variables. */
const FOR_PNPM = ['registry', 'proxy', 'http_proxy', 'https_proxy', 'noproxy', 'cafile', 'strict_ssl']

/** Settings of npm that a nested npx needs to find its registry, cache and certificates. */
const FOR_NPM = [...FOR_PNPM, 'ca', 'cert', 'key', 'cache', 'userconfig', 'globalconfig', 'prefix', 'offline']

/**
 * The environment for the programs that the scripts start.
 *
 * `npm run` exports its whole configuration as `npm_config_*` variables; nested package managers warn about each
 * that they don't know. What they need is kept, the rest dropped. Telemetry and downloads by install scripts are off.
 *
 * @param {Record<string, string | undefined>} environment usually `process.env`
 * @param {string} binaryFolder put first on the PATH, so that turbo finds pnpm and everything finds the right Node
 * @returns {Record<string, string | undefined>}
 */
export function childEnvironment(environment, binaryFolder) {
  const child = {}
  for (const [name, value] of Object.entries(environment)) {
    const setting = /^npm_config_(.+)$/i.exec(name)?.[1]?.toLowerCase()
    if (setting === undefined) child[name] = value
    else if (FOR_NPM.includes(setting) && value !== '') child[name] = value
    if (FOR_PNPM.includes(setting) && value !== '') child[`pnpm_config_${setting}`] ??= value
  }
  const pathName = Object.keys(child).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const separator = process.platform === 'win32' ? ';' : ':'
  child[pathName] = [binaryFolder, child[pathName]].filter(Boolean).join(separator)
  return {
    ...child,
    npm_config_loglevel: 'error',
    npm_config_update_notifier: 'false',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ONNXRUNTIME_NODE_INSTALL: 'skip',
  }
}
