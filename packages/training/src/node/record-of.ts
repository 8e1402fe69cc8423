import { basename, resolve } from 'node:path'
import type { EvaluatorRecord } from '../start/check-record.ts'

type Given = { readonly [Key in keyof EvaluatorRecord]?: EvaluatorRecord[Key] | undefined }

/** What the caller says of an evaluator, and what stands in the manifest where nothing is said. */
export function recordOf(
  { out, name, licence, attribution }: Given & { readonly out: string },
  defaultAttribution: readonly string[],
): EvaluatorRecord {
  return {
    name: name ?? basename(resolve(out)),
    licence: licence ?? 'NOASSERTION',
    attribution: attribution ?? defaultAttribution,
  }
}
