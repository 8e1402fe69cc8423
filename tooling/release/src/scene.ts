import type { RunOptions } from './programs/run-program.ts'
import type { LocalRegistry } from './registry/start-registry.ts'
import type { ExampleFolder } from './workspace/example-folders.ts'
import type { PublicPackage } from './workspace/public-package.ts'

/** What the steps of a release check share. */
export interface Scene {
  /** The checkout. */
  readonly root: string
  /** The copy in which versions are raised and from which is published. */
  readonly workspace: string
  /** An empty folder for projects. */
  readonly projects: string
  readonly registry: LocalRegistry
  /** The packages of the copy, after `changeset version`. */
  readonly packages: readonly PublicPackage[]
  /** The projects of `examples/` in the copy. */
  readonly examples: readonly ExampleFolder[]
  /** How programs run in a folder of the copy. */
  inside(folder?: string): RunOptions
  /** How programs run outside the repository, on this Node.js unless another is named. */
  outside(folder: string, node?: string): RunOptions
}

/** What there is before versions are raised. */
export type SceneWithoutPackages = Omit<Scene, 'packages' | 'examples'>
