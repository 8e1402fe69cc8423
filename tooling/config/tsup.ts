import { defineConfig } from 'tsup'

/** The build of a library: ES modules with declaration files, one per entry, no bundled dependency. */
export function library(entries: readonly string[]) {
  return defineConfig({
    entry: [...entries],
    format: ['esm'],
    target: 'node22',
    platform: 'neutral',
    dts: true,
    clean: true,
    removeNodeProtocol: false,
    tsconfig: '../../tsconfig.json',
    // Node built-ins stay imports; a platform-neutral build would try to bundle them.
    external: [/^node:/],
  })
}

/** The build of a program: ES modules without declaration files, split so that start-up loads only what a command needs. */
export function application(entries: readonly string[]) {
  return defineConfig({
    entry: [...entries],
    format: ['esm'],
    target: 'node22',
    platform: 'node',
    splitting: true,
    clean: true,
    removeNodeProtocol: false,
    tsconfig: '../../tsconfig.json',
  })
}
