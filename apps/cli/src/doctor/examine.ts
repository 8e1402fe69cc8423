import { access, constants, mkdir } from 'node:fs/promises'
import { cacheDirectory, DATASET_FILES, type DatasetName, findDataset } from '@valuecsv/datasets/node'
import { isValueCsvError } from '@valuecsv/errors'
import { openModelFolder } from '@valuecsv/evaluator/node'
import { findModel, loadEvaluator } from '@valuecsv/node'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import type { Context } from '../context.ts'
import { filesOf } from '../models/verified-report.ts'
import { DEFAULT_MODEL } from '../scoring/open-evaluator.ts'
import { chineseDevice } from './chinese-device.ts'
import { type Finding, there, tried } from './finding.ts'
import { machineFindings } from './machine-findings.ts'

/** Looks at everything that the commands need; changes nothing but to make the folder of the cache. */
export async function examine(context: Context): Promise<Finding[]> {
  const cache = cacheDirectory({ environment: context.environment })
  return [
    ...machineFindings(context),
    ...(await devices()),
    await tried('cache', { en: 'Cache', zh: '缓存' }, async () => {
      await mkdir(cache, { recursive: true })
      await access(cache, constants.W_OK)
      return cache
    }),
    ...(await Promise.all((Object.keys(DATASET_FILES) as DatasetName[]).map((name) => dataset(context, name)))),
    await tried('model', { en: `Model ${DEFAULT_MODEL}`, zh: `模型 ${DEFAULT_MODEL}` }, async () => {
      const folder = await openModelFolder(await findModel(DEFAULT_MODEL))
      const { digest } = folder
      const count = filesOf(folder).filter(({ checked }) => checked).length
      const counted = count === 1 ? '1 file, right' : `${count} files, all right`
      return { en: `${digest} (${counted})`, zh: `${digest}（${count} 个文件，均完好）` }
    }),
    await tried('scoring', { en: 'Scoring', zh: '打分' }, async () => {
      const evaluator = await loadEvaluator(DEFAULT_MODEL, { device: 'cpu', workers: 1 })
      try {
        const { device, tokens } = await evaluator.scoreText('富强、民主、文明、和谐', { signal: context.signal })
        return { en: `${tokens} tokens scored on ${device}`, zh: `已在 ${device} 上为 ${tokens} 个词元打分` }
      } finally {
        await evaluator.close()
      }
    }),
  ]
}

async function devices(): Promise<Finding[]> {
  const runtime = createNodeRuntime({ workers: 0 })
  try {
    const found = (await runtime.devices()).map(({ name, available, detail }): Finding => {
      return {
        id: `device-${name}`,
        name: { en: `Device ${name}`, zh: `设备 ${name}` },
        state: available ? 'there' : 'missing',
        detail: { en: detail, zh: chineseDevice(detail) },
      }
    })
    return [there('runtime', { en: 'ONNX Runtime', zh: 'ONNX Runtime' }, runtime.name), ...found]
  } finally {
    await runtime.close()
  }
}

/** An original file, looked for without the network; that it is not there yet is no fault. */
async function dataset(context: Context, name: DatasetName): Promise<Finding> {
  const { environment, dataDirectory } = context
  const finding = await tried(`data-${name}`, { en: `Data ${name}`, zh: `数据 ${name}` }, async () => {
    try {
      const options = { offline: true, environment, ...(dataDirectory === undefined ? {} : { dataDirectory }) }
      return (await findDataset(name, options)).path
    } catch (error) {
      if (isValueCsvError(error) && error.code === 'datasets/offline') return ''
      throw error
    }
  })
  if (finding.state !== 'there' || finding.detail.en !== '') return finding
  return {
    ...finding,
    state: 'missing',
    detail: { en: 'not on this machine', zh: '本机没有' },
    hint: `valuecsv dataset fetch ${name}`,
  }
}
