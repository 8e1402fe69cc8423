import { stat } from 'node:fs/promises'
import { usageError } from '../errors/usage-error.ts'
import { checkOutputPlace } from './output-file.ts'

/**
 * `checkOutputPlace` for `--html`. Throws a usage error for a name that no HTML file has: more likely it is a source that
 * the option took for its file.
 */
export async function checkHtmlPlace(
  { html, format }: { readonly html: string | undefined; readonly format?: string | undefined },
  inputs: readonly string[],
): Promise<void> {
  if (html === '-' && format !== undefined) throw usageError('--html - takes standard output, and --format too')
  await checkOutputPlace(html, inputs)
  if (html === undefined || html === '-' || /\.html?$/i.test(html)) return
  const existing = await stat(html).catch(() => undefined)
  // A device or a pipe may have any name.
  if (existing !== undefined && !existing.isFile()) return
  throw usageError(
    `--html ${html}: expected a name that ends in .html`,
    'a source stands before --html, or behind its file',
  )
}
