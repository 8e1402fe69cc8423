import { defineConfig } from 'tsup'
import { writeLicences } from './write-licences.ts'

/** How a library differs from the others. */
export interface LibraryBuild {
  /** Packages that become part of it, with their licences in `dist/licenses.md`. Default: none. */
  readonly bundled?: readonly string[]
}

/** The build of a library: ES modules with declaration files, one per entry. */
export function library(entries: readonly string[], { bundled = [] }: LibraryBuild = {}) {
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
    noExternal: bundled.map((name) => new RegExp(`^${name}(/|$)`)),
    ...(bundled.length > 0 && {
      // What is taken in asks for it, and a browser has no `process`.
      env: { NODE_ENV: 'production' },
      esbuildOptions: (options) => {
        options.minifySyntax = true
        options.legalComments = 'none'
      },
      onSuccess: () => writeLicences(bundled),
    }),
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
