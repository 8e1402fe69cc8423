import { packageOfSpecifier } from '../repository/workspace/package-of-specifier.ts'

const CODE_BLOCK = /^```(?:ts|js)\n([\s\S]*?)^```$/gm
const INSTALL_LINE = /^npm install (.+)$/gm
const IMPORTED = /^import\b[^'"()]*['"]([^'"]+)['"]/gm

/**
 * The packages that the examples of a README import and that its install lines don't name, each once. A README without
 * an install line says nothing of it, and is let through.
 */
export function uninstalledImports(markdown: string): string[] {
  const text = markdown.replaceAll('\r\n', '\n')
  const lines = [...text.matchAll(INSTALL_LINE)].map(([, named = '']) => named.trim().split(/\s+/))
  if (lines.length === 0) return []
  const installed = new Set(lines.flat().map((name) => name.replace(/(?<=.)@.*$/, '')))
  const imported = [...text.matchAll(CODE_BLOCK)].flatMap(([, code = '']) =>
    [...code.matchAll(IMPORTED)].flatMap(([, specifier = '']) => packageOfSpecifier(specifier) ?? []),
  )
  return [...new Set(imported)].filter((name) => !installed.has(name))
}
