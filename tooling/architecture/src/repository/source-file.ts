/** A text of the repository: its path from the root, with forward slashes, and what it holds. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}
