import { delimiter, dirname } from 'node:path'

/** Variables that would lead a program back into the checkout, or change what it prints. */
const OURS = /^(npm_|pnpm_|node_options$|node_path$|node_env$|init_cwd$|force_color$|vitest|valuecsv_|turbo_)/i

/** What programs outside the checkout find. */
export interface OutsideOptions {
  /** The Node.js that they run on. */
  readonly node: string
  /** The checkout, whose programs must not be found. */
  readonly root: string
  /** Where packages come from. */
  readonly registry: string
  /** npm's settings file, and folders for its cache and the caches of programs. */
  readonly userSettings: string
  readonly cache: string
}

/** The environment of somebody who has never seen this repository and whose registry is the given one. */
export function outsideEnvironment(
  environment: NodeJS.ProcessEnv,
  { node, root, registry, userSettings, cache }: OutsideOptions,
): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !OURS.test(name) && name.toUpperCase() !== 'PATH')
  const path = Object.entries(environment).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? ''
  const folders = path.split(delimiter).filter((folder) => folder !== '' && !folder.startsWith(root))
  return {
    ...Object.fromEntries(kept),
    PATH: [dirname(node), ...folders].join(delimiter),
    XDG_CACHE_HOME: cache,
    NO_COLOR: '1',
    ONNXRUNTIME_NODE_INSTALL: 'skip',
    npm_config_registry: registry,
    npm_config_userconfig: userSettings,
    npm_config_cache: `${cache}/npm`,
    npm_config_yes: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    npm_config_loglevel: 'error',
    npm_config_prefer_offline: 'true',
  }
}
