import ts from 'typescript'
import type { SourceFile } from './source-file.ts'

const trees = new WeakMap<SourceFile, ts.SourceFile>()

/** The syntax tree of a file, with parents; parsed once however many rules look at it. */
export function syntaxTree(file: SourceFile): ts.SourceFile {
  const tree = trees.get(file) ?? ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
  trees.set(file, tree)
  return tree
}
