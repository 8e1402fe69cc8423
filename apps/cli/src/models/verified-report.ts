import type { ModelFolder } from '@valuecsv/evaluator/node'
import type { Report } from '../output/report.ts'

/** The files of a model whose digests were found right. */
export function verifiedReport({ location, manifest, digest }: ModelFolder): Report {
  const files = Object.entries(manifest.files).map(([file, sha256]) => ({ file, sha256 }))
  return {
    kind: 'model-verification',
    json: { location, name: manifest.name, digest, files },
    records: files,
    tables: [
      {
        columns: [
          { key: 'file', heading: { en: 'File', zh: '文件' } },
          { key: 'sha256', heading: { en: 'sha256, as the manifest says', zh: 'sha256（与清单一致）' } },
        ],
        rows: files.map(({ file, sha256 }) => [file, sha256]),
      },
    ],
    notes: [
      {
        en: `${manifest.name}@${digest.slice(0, 16)} in ${location}: all ${files.length} files are right.`,
        zh: `${manifest.name}@${digest.slice(0, 16)}，位于 ${location}：${files.length} 个文件全部正确。`,
      },
    ],
  }
}
