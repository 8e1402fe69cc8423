import type { DatasetSourceOptions } from '@valuecsv/datasets/node'
import type { Context } from '../context.ts'
import { createProgress } from '../output/progress.ts'

/** Where the original files are looked for, as the user asked; a download shows how far it is. */
export function datasetOptions(context: Context): DatasetSourceOptions {
  const progress = createProgress(context, { en: 'Downloading', zh: '下载' }, { en: 'bytes', zh: '字节' })
  return {
    ...(context.dataDirectory === undefined ? {} : { dataDirectory: context.dataDirectory }),
    offline: context.offline,
    environment: context.environment,
    signal: context.signal,
    onNotice: context.tell,
    onProgress({ bytesRead, bytesTotal }) {
      progress.update(bytesRead, bytesTotal)
      if (bytesRead === bytesTotal) progress.end()
    },
  }
}
