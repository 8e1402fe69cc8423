import ts from 'typescript'
import { FOR_NODE } from '../floors.ts'
import { importsOf } from '../repository/imports-of.ts'
import type { SourceFile } from '../repository/source-file.ts'
import { syntaxTree } from '../repository/syntax-tree.ts'
import { reachableFiles } from '../repository/workspace/reachable-files.ts'
import type { WorkspacePackage } from '../repository/workspace/workspace-package.ts'

const NODE_GLOBALS = new Set(['process', 'Buffer', '__dirname', '__filename', 'setImmediate'])

/** Where a portable package uses Node's modules or globals in code that an entry other than `node` reaches. */
export function nodeInPortableCode({ name, folder, files, entries }: WorkspacePackage): string[] {
  if (FOR_NODE.includes(name)) return []
  const portable = entries.filter((path) => !/^src\/node(\.ts|\/)/.test(path.slice(folder.length + 1)))
  return reachableFiles(portable, files).flatMap((file) => [
    ...importsOf(file)
      .filter(({ specifier }) => specifier.startsWith('node:'))
      .map(({ specifier, line }) => `${file.path}:${line}: ${specifier} outside the node entry`),
    ...globalsOfNode(file),
  ])
}

function globalsOfNode(file: SourceFile): string[] {
  const source = syntaxTree(file)
  const problems: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && NODE_GLOBALS.has(node.text) && isFree(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      problems.push(`${file.path}:${line + 1}: ${node.text} outside the node entry`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return problems
}

/** Whether an identifier stands for a variable, not for a member or a property of that name. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node
  return !isMember && !('name' in parent && parent.name === node) && !ts.isQualifiedName(parent)
}
