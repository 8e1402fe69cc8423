import type { SourceFile } from '../source-file.ts'
import type { Manifest } from './manifest.ts'

/** A package of the workspace with its code. */
export interface WorkspacePackage {
  /** From the root, without a slash at the end: `packages/taxonomy`. */
  readonly folder: string
  readonly name: string
  readonly manifest: Manifest
  /** Every code file in the folder: sources, tests, settings. */
  readonly files: readonly SourceFile[]
  /** The files that are built or published, as paths from the root: what is reachable from them is the product. */
  readonly entries: readonly string[]
}
