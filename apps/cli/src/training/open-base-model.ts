import { findBaseModel } from '@valuecsv/node'
import type { BaseModel } from '@valuecsv/training'
import { readBaseModel } from '@valuecsv/training/node'
import type { Context } from '../context.ts'
import { createProgress } from '../output/progress.ts'

/** Reads the pretrained model that `reference` names; one of the hub or of a URL is fetched the first time. */
export async function openBaseModel(context: Context, reference: string): Promise<BaseModel> {
  const progress = createProgress(
    context,
    { en: 'Fetching the base model', zh: '下载预训练模型' },
    { en: 'bytes', zh: '字节' },
  )
  const { folder, name } = await findBaseModel(reference, {
    offline: context.offline,
    environment: context.environment,
    signal: context.signal,
    onProgress: ({ bytesRead, bytesTotal }) => progress.update(bytesRead, bytesTotal),
  }).finally(progress.end)
  return readBaseModel(folder, { name })
}
