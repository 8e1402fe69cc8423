import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CompilerState,
  ConsoleMessageId,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
} from '@microsoft/api-extractor'
import { Failure } from '../../steps/failure.ts'
import type { ApiEntry } from './api-entry.ts'

const COMPILER_OPTIONS = {
  target: 'es2023',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  lib: ['es2024', 'dom', 'dom.iterable'],
  types: ['node'],
  strict: true,
  skipLibCheck: true,
}

/** The report of each entry point, from what was built; one compilation serves them all. */
export function extractReports(root: string, entries: readonly ApiEntry[]): Map<ApiEntry, string> {
  const scratch = mkdtempSync(join(tmpdir(), 'valuecsv-api-'))
  try {
    const configs = entries.map((entry) => [entry, extractorConfig(root, entry, scratch)] as const)
    const compilerState = CompilerState.create(configs[0]![1], {
      additionalEntryPoints: entries.map(({ declarations }) => declarations),
    })
    return new Map(configs.map(([entry, config]) => [entry, extractReport(entry, config, compilerState, scratch)]))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function extractReport(
  { specifier, reportName }: ApiEntry,
  config: ExtractorConfig,
  compilerState: CompilerState,
  scratch: string,
): string {
  const said: string[] = []
  const { errorCount } = Extractor.invoke(config, {
    compilerState,
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true
      const isError = message.logLevel === ExtractorLogLevel.Error
      if (isError && message.messageId !== ConsoleMessageId.ApiReportNotCopied) said.push(message.text)
    },
  })
  if (errorCount > 0) throw new Failure(`${specifier}: its declarations give no report`, said.join('\n'))
  return readFileSync(join(scratch, reportName), 'utf8')
}

function extractorConfig(root: string, entry: ApiEntry, scratch: string): ExtractorConfig {
  const { packageFolder, declarations, reportName } = entry
  const silent = { logLevel: ExtractorLogLevel.None, addToApiReportFile: false }
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(packageFolder, 'package.json'),
    configObject: {
      projectFolder: packageFolder,
      mainEntryPointFilePath: declarations,
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: { compilerOptions: { ...COMPILER_OPTIONS, typeRoots: [join(root, 'node_modules/@types')] } },
      },
      // Both folders are the scratch one: what is in the repository is compared, and written, by us.
      apiReport: {
        enabled: true,
        reportFileName: reportName,
        reportFolder: scratch,
        reportTempFolder: join(scratch, 'new'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: silent },
        extractorMessageReporting: { default: silent },
        tsdocMessageReporting: { default: silent },
      },
    },
  })
}
