import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Application, LogLevel, ReflectionKind } from 'typedoc'
import { entryPoints } from './entry-points.ts'

/**
 * Writes the API pages into the folder `out`, one for each entry of a package, from the docstrings of the sources.
 * A docstring that TypeDoc cannot place is an error.
 */
export async function writeReference(root: string, out: string): Promise<void> {
  const entries = entryPoints(root)
  const application = await Application.bootstrapWithPlugins({
    entryPoints: entries.map(({ source }) => source),
    plugin: [fileURLToPath(import.meta.resolve('typedoc-plugin-markdown'))],
    outputs: [{ name: 'markdown', path: out }],
    tsconfig: join(root, 'apps/docs/tsconfig.json'),
    name: 'API',
    logLevel: LogLevel.Warn,
    readme: 'none',
    disableSources: true,
    disableGit: true,
    excludePrivate: true,
    // Types that are part of a signature but not exported are told by their text.
    validation: { notExported: false, invalidLink: true, notDocumented: false },
    gitRevision: 'main',
    ...markdown,
  })
  const project = await application.convert()
  if (project === undefined) throw new Error('The sources have type errors; `npx tsc --noEmit` names them.')
  const modules = project.getReflectionsByKind(ReflectionKind.Module)
  for (const module of modules) {
    const source = project.getSymbolIdFromReflection(module)?.fileName
    const entry = entries.find((candidate) => source?.endsWith(candidate.source.slice(root.length)))
    if (entry !== undefined) module.name = entry.specifier
  }
  await application.generateOutputs(project)
  if (application.logger.hasErrors()) throw new Error('The API pages were not written; TypeDoc says why above.')
}

/** Settings of the Markdown plugin. */
const markdown = {
  router: 'module',
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  sanitizeComments: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
} as const
