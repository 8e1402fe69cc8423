import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isOptionalFile } from '@valuecsv/evaluator'
import type { ModelFolder } from '@valuecsv/evaluator/node'
import type { Phrase } from '../language/phrase.ts'
import type { Report } from '../output/report.ts'

const RIGHT: Phrase = { en: 'right', zh: '正确' }
const NOT_THERE: Phrase = { en: 'not there (optional)', zh: '不在（可选）' }

/** The files that a model's manifest names; those that are not there, which only optional ones may, were not checked. */
export function filesOf({ location, manifest }: ModelFolder): { file: string; sha256: string; checked: boolean }[] {
  return Object.entries(manifest.files).map(([file, sha256]) => {
    const checked = !isOptionalFile(file) || existsSync(join(location, file))
    return { file, sha256, checked }
  })
}

/** The files of a model whose digests were found right, and the optional ones that were not there to be checked. */
export function verifiedReport(folder: ModelFolder): Report {
  const { location, manifest, digest } = folder
  const files = filesOf(folder)
  const right = files.filter(({ checked }) => checked).length
  const missing = files.length - right
  const all: Phrase =
    missing === 0
      ? { en: right === 1 ? 'its 1 file is right' : `all ${right} files are right`, zh: `${right} 个文件全部正确` }
      : {
          en: `the ${right === 1 ? '1 file that is there is' : `${right} files that are there are`} right; ${missing} more may be missing and ${missing === 1 ? 'is' : 'are'} not there`,
          zh: `现有的 ${right} 个文件全部正确；另有 ${missing} 个可选文件不在`,
        }
  const fileColumn = { key: 'file', heading: { en: 'File', zh: '文件' } }
  const digestColumn = { key: 'sha256', heading: { en: 'sha256 in the manifest', zh: '清单中的 sha256' } }
  return {
    kind: 'model-verification',
    json: { location, name: manifest.name, digest, files },
    records: files,
    tables: [
      {
        columns: [fileColumn, { key: 'is', heading: { en: 'Is', zh: '状态' } }, digestColumn],
        rows: files.map(({ file, sha256, checked }) => [file, checked ? RIGHT : NOT_THERE, sha256]),
      },
    ],
    // As in JSON, and in no language.
    csv: {
      columns: [fileColumn, { key: 'checked', heading: { en: 'Checked', zh: '已校验' } }, digestColumn],
      rows: files.map(({ file, sha256, checked }) => [file, checked, sha256]),
    },
    notes: [
      {
        en: `${manifest.name}@${digest.slice(0, 16)} in ${location}: ${all.en}.`,
        zh: `${manifest.name}@${digest.slice(0, 16)}，位于 ${location}：${all.zh}。`,
      },
    ],
  }
}
