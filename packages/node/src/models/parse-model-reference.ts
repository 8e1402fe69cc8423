import { fileURLToPath } from 'node:url'
import { withoutPassword } from '@valuecsv/datasets/node'
import { quoted, ValueCsvError } from '@valuecsv/errors'

/** Where a model is. */
export type ModelReference =
  | { readonly kind: 'embedded'; readonly name: EmbeddedModel }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'hub'; readonly repository: string; readonly revision: string }
  | { readonly kind: 'url'; readonly url: string }

/** The models that come with the package, by name. */
export const EMBEDDED_MODELS = ['csv-small', 'csv-lite'] as const

export type EmbeddedModel = (typeof EMBEDDED_MODELS)[number]

/**
 * Reads a model reference: `csv-small` or `csv-lite`, `hf:owner/name` with `@revision` where it is not `main`, an `http:` or `https:`
 * URL of a model folder, or a folder by path or `file:` URL. Error: `node/model-reference`.
 */
export function parseModelReference(reference: string | URL): ModelReference {
  const text = String(reference)
  const name = EMBEDDED_MODELS.find((each) => each === text)
  if (name !== undefined) return { kind: 'embedded', name }
  if (text.startsWith('file:')) return { kind: 'folder', path: filePath(text) }
  if (/^https?:\/\//i.test(text)) return { kind: 'url', url: folderUrl(text) }
  if (text.startsWith('hf:')) {
    const [, repository, revision = 'main'] = /^hf:([\w-][\w.-]*\/[\w-][\w.-]*)(?:@([\w-][\w./-]*))?$/.exec(text) ?? []
    if (repository === undefined || revision.includes('..'))
      throw wrong(text, 'expected hf:owner/name or hf:owner/name@revision')
    return { kind: 'hub', repository, revision }
  }
  if (text.trim() === '') throw wrong(text, 'expected csv-small, csv-lite, a folder, hf:owner/name or a URL')
  return { kind: 'folder', path: text }
}

function filePath(text: string): string {
  try {
    return fileURLToPath(text)
  } catch {
    throw wrong(text, 'expected the file: URL of a folder on this machine')
  }
}

function folderUrl(text: string): string {
  if (!URL.canParse(text)) throw wrong(withoutPassword(text), 'expected the URL of a model folder')
  const url = new URL(text)
  if (url.search !== '' || url.hash !== '')
    throw wrong(withoutPassword(text), 'expected the URL of a folder, without ? and #')
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}

function wrong(text: string, problem: string): ValueCsvError {
  return new ValueCsvError('node/model-reference', `model reference ${quoted(text)}: ${problem}`)
}
