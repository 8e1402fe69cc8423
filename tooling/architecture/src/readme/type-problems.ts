import { posix } from 'node:path'
import ts from 'typescript'
import { root } from '../repository/root.ts'

/**
 * What the type checker says of TypeScript texts that exist nowhere on disk, each by the path it would have, so that
 * its imports resolve as they would there.
 */
export function typeProblems(texts: ReadonlyMap<string, string>): string[] {
  const settings = ts.readConfigFile(`${root}tooling/config/tsconfig.json`, ts.sys.readFile).config
  const { options } = ts.parseJsonConfigFileContent(settings, ts.sys, `${root}tooling/config`)
  const virtual = new Map([...texts].map(([path, text]) => [posix.join(root, path), text]))
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (path) => virtual.has(path) || fileExists(path)
  host.readFile = (path) => virtual.get(path) ?? readFile(path)
  host.getSourceFile = (path, language) => {
    const text = virtual.get(path)
    return text === undefined ? getSourceFile(path, language) : ts.createSourceFile(path, text, language)
  }
  const program = ts.createProgram([...virtual.keys()], options, host)
  return [...virtual.keys()].flatMap((path) => {
    const source = program.getSourceFile(path)
    const problems = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return problems.map((problem) => {
      const { line } = ts.getLineAndCharacterOfPosition(problem.file!, problem.start ?? 0)
      const message = ts.flattenDiagnosticMessageText(problem.messageText, '\n')
      return `${path.slice(root.length)}:${line + 1}: ${message}`
    })
  })
}
