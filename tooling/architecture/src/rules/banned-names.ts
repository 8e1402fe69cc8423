import ts from 'typescript'
import type { SourceFile } from '../repository/source-file.ts'
import { syntaxTree } from '../repository/syntax-tree.ts'

/** Words that say nothing, or half of what they should, wherever they stand in a name. */
const BANNED_WORDS = new Set(['util', 'utils', 'helper', 'helpers', 'misc', 'opts', 'cfg'])

/** Words that are fine in a longer name (`commonPrefix`) but not as one. */
const BANNED_ALONE = new Set(['common', 'res'])

/** File names, folders and declared names that use a banned word. */
export function bannedNames(file: SourceFile): string[] {
  const { path } = file
  const inPath = path
    .split('/')
    .map((part) => part.replace(/\..*$/, ''))
    .filter(isBanned)
    .map((part) => `${path}: "${part}" says too little in a path`)
  return [
    ...inPath,
    ...declaredNames(file)
      .filter(({ name }) => isBanned(name))
      .map(describe),
  ]

  function describe({ name, line }: { name: string; line: number }): string {
    return `${path}:${line}: "${name}" says too little`
  }
}

function isBanned(name: string): boolean {
  const words = name.split(/[-_]|(?<=[a-z\d])(?=[A-Z])/).map((word) => word.toLowerCase())
  return words.some((word) => BANNED_WORDS.has(word)) || (words.length === 1 && BANNED_ALONE.has(words[0]!))
}

/** Variables, parameters, functions, classes, types and their members that the file itself names. */
function declaredNames(file: SourceFile): { name: string; line: number }[] {
  if (/\.(py|vue)$/.test(file.path)) return []
  const source = syntaxTree(file)
  const names: { name: string; line: number }[] = []
  const visit = (node: ts.Node): void => {
    if (isDeclaration(node) && node.name !== undefined && ts.isIdentifier(node.name)) {
      const { line } = source.getLineAndCharacterOfPosition(node.name.getStart(source))
      names.push({ name: node.name.text, line: line + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

function isDeclaration(node: ts.Node): node is ts.NamedDeclaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isMethodDeclaration(node)
  )
}
