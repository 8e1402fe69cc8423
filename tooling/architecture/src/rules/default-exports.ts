import ts from 'typescript'
import { isSettingsFile } from '../repository/is-settings-file.ts'
import type { SourceFile } from '../repository/source-file.ts'
import { syntaxTree } from '../repository/syntax-tree.ts'

/** Default exports outside the settings of tools: they have no name to search for. */
export function defaultExports(file: SourceFile): string[] {
  if (isSettingsFile(file.path)) return []
  const source = syntaxTree(file)
  return source.statements.filter(isDefaultExport).map((statement) => {
    const { line } = source.getLineAndCharacterOfPosition(statement.getStart(source))
    return `${file.path}:${line + 1}: default export; export by name`
  })
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true
  if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
    return statement.exportClause.elements.some(({ name }) => name.text === 'default')
  }
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false
}
