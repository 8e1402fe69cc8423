import type { Context } from '../context.ts'
import { createProgress } from '../output/progress.ts'

/** The folder of the model that a reference names; one from elsewhere is fetched first, with a bar. */
export async function locateModel(context: Context, reference: string): Promise<string> {
  const { findModel } = await import('@valuecsv/node')
  const progress = createProgress(context, { en: 'Fetching the model', zh: '下载模型' }, { en: 'bytes', zh: '字节' })
  const { offline, environment, signal } = context
  const onProgress = ({ bytesRead, bytesTotal }: { bytesRead: number; bytesTotal?: number | undefined }) =>
    progress.update(bytesRead, bytesTotal)
  return findModel(reference, { offline, environment, signal, onProgress }).finally(progress.end)
}
