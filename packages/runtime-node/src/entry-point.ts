/** A module of this package that runs by itself, and the flags of Node.js that it needs. */
export interface EntryPoint {
  readonly url: URL
  readonly execArgv: readonly string[]
}

/** The module `name` beside this one: TypeScript when this package runs from its sources, else JavaScript. */
export function entryPoint(name: 'worker' | 'probe'): EntryPoint {
  return import.meta.url.endsWith('.ts')
    ? { url: new URL(`./${name}.ts`, import.meta.url), execArgv: ['--conditions=@valuecsv/source'] }
    : { url: new URL(`./${name}.js`, import.meta.url), execArgv: [] }
}
