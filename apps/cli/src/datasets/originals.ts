import { DATASET_FILES, type DatasetName, type FoundDataset, findDataset } from '@valuecsv/datasets/node'
import type { Context } from '../context.ts'
import type { Phrase } from '../language/phrase.ts'
import type { Report } from '../output/report.ts'
import { datasetOptions } from '../sources/dataset-options.ts'
import { datasetNames } from './dataset-name.ts'

/** An original file that is there, its digest checked. */
export interface FoundOriginal {
  readonly name: DatasetName
  readonly from: FoundDataset['from']
  readonly path: string
  readonly sha256: string
}

const places: Readonly<Record<FoundDataset['from'], Phrase>> = {
  'data directory': { en: 'data directory', zh: '数据目录' },
  cache: { en: 'cache', zh: '缓存' },
  download: { en: 'downloaded', zh: '已下载' },
}

/** Finds the originals that are named, all of them when none is. */
export async function findOriginals(
  context: Context,
  names: readonly string[],
  { offline }: { readonly offline: boolean },
): Promise<FoundOriginal[]> {
  const found: FoundOriginal[] = []
  for (const name of datasetNames(names)) {
    const { from, path } = await findDataset(name, { ...datasetOptions(context), offline })
    found.push({ name, from, path, sha256: DATASET_FILES[name].sha256 })
  }
  return found
}

/** Where the originals are. */
export function originalsReport(kind: string, found: readonly FoundOriginal[]): Report {
  return {
    kind,
    json: { datasets: found },
    records: found,
    tables: [
      {
        columns: [
          { key: 'name', heading: { en: 'Dataset', zh: '数据集' } },
          { key: 'from', heading: { en: 'From', zh: '来源' } },
          { key: 'path', heading: { en: 'File', zh: '文件' } },
          { key: 'sha256', heading: { en: 'sha256, checked', zh: 'sha256（已核对）' } },
        ],
        rows: found.map(({ name, from, path, sha256 }) => [name, places[from], path, sha256]),
      },
    ],
  }
}
