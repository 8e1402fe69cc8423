import ts from 'typescript'
import type { SourceFile } from './source-file.ts'
import { syntaxTree } from './syntax-tree.ts'

/** One import in a file. */
export interface Import {
  /** As written: `node:fs`, `@valuecsv/errors`, `./value-ids.ts`. */
  readonly specifier: string
  /** From 1. */
  readonly line: number
}

/**
 * What a file imports: import and export declarations, type-only or not, `import()` and `require()` of a literal, and
 * files named relative to it in `new URL('./worker.ts', import.meta.url)`.
 */
export function importsOf(file: SourceFile): Import[] {
  const source = syntaxTree(file)
  const imports: Import[] = []
  const add = (node: ts.Expression | undefined) => {
    if (node === undefined || !ts.isStringLiteralLike(node)) return
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    imports.push({ specifier: node.text, line: line + 1 })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal as ts.Expression)
    else if (ts.isCallExpression(node) && isImportCall(node)) add(node.arguments[0])
    else if (ts.isNewExpression(node) && isUrlOfSibling(node, source)) add(node.arguments?.[0])
    ts.forEachChild(node, visit)
  }
  visit(source)
  return imports
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return true
  return ts.isIdentifier(expression) && expression.text === 'require'
}

function isUrlOfSibling(node: ts.NewExpression, source: ts.SourceFile): boolean {
  const [target, base] = node.arguments ?? []
  return (
    node.expression.getText(source) === 'URL' &&
    base?.getText(source) === 'import.meta.url' &&
    target !== undefined &&
    ts.isStringLiteralLike(target) &&
    /^\.\.?\/.*\.(ts|js|mjs)$/.test(target.text)
  )
}
