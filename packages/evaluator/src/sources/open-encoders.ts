import type { Notice } from '@valuecsv/errors'
import type { DeviceChoice, Runtime, Session } from '@valuecsv/runtime'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { defaultBatch, streamLimits } from '../batches/default-limits.ts'
import type { BatchLimits } from '../batches/plan-batches.ts'
import { checkSession } from '../files/graph/check-session.ts'
import { dequantizedGraph } from '../files/graph/dequantized-graph.ts'
import { graphFiles, type Precision } from '../files/graph/graph-files.ts'
import { graphSource } from '../files/graph/graph-source.ts'
import { loadTokenizer } from '../files/load-tokenizer.ts'
import type { ModelFiles } from '../files/model-files.ts'
import type { ManifestWithEncoder } from '../manifest/manifest.ts'
import type { Subspace } from '../off-distribution/subspace.ts'
import { createTaskLimit } from '../stream/task-limit.ts'
import { encoderSource } from './encoder-source.ts'
import type { LogitSource } from './logit-source.ts'
import { valueColumns } from './value-columns.ts'

/** How encoders run. */
export interface OpenEncodersOptions {
  readonly runtime: Runtime
  readonly device: DeviceChoice | undefined
  readonly threads: number | undefined
  readonly concurrency: number
  readonly precision: Precision
  readonly batch: BatchLimits | undefined
  readonly onNotice: ((notice: Notice) => void) | undefined
  /** What `distance` is measured with, where it is. */
  readonly subspace: Subspace | undefined
  readonly assertOpen: () => void
}

/** Loads the encoder of a model, or the twelve of a set, into sessions of the runtime. */
export async function openEncoders(
  files: ModelFiles,
  manifest: ManifestWithEncoder,
  options: OpenEncodersOptions,
): Promise<LogitSource> {
  const { concurrency, assertOpen } = options
  const tokenizer = await loadTokenizer(files, manifest)
  const encoders = await openSessions(files, manifest, options)
  const { device } = encoders[0]!.session
  const batch = options.batch ?? defaultBatch(device)
  // A batch is one run of each encoder: only then does every worker that holds one of them have work.
  const limit = createTaskLimit(concurrency + encoders.length - 1)
  const runner = { encoders, limit, batch, padId: tokenizer.special.pad, assertOpen }
  const columns = valueColumns(manifest.kind === 'binary-set' ? VALUE_IDS : manifest.labelOrder)
  return {
    ...encoderSource({ reading: { tokenizer, rule: manifest.window }, runner, columns }),
    device,
    limits: streamLimits(batch, concurrency),
    async close() {
      await limit.idle()
      await release(encoders.map(({ session }) => session))
    },
  }
}

/** One graph after the other, so that no more than one is in memory beside what the runtime holds. */
async function openSessions(
  files: ModelFiles,
  manifest: ManifestWithEncoder,
  { runtime, device, threads, precision, onNotice, subspace }: OpenEncodersOptions,
): Promise<{ readonly session: Session; readonly labels: number }[]> {
  const isSet = manifest.kind === 'binary-set'
  const labels = isSet ? 1 : VALUE_IDS.length
  const read = precision === 'dequantized' ? dequantizedGraph : graphSource
  const opened: { readonly session: Session; readonly labels: number }[] = []
  try {
    for (const file of graphFiles(manifest, precision, files.location)) {
      const session = await runtime.createSession(await read(files, manifest, file), {
        ...(device === undefined ? {} : { device }),
        ...(threads === undefined ? {} : { threads }),
        ...(onNotice === undefined || opened.length > 0 ? {} : { onNotice }),
        // Twelve models in each of many workers would be too many.
        ...(isSet ? { copies: 1 } : {}),
      })
      opened.push({ session, labels })
      checkSession(session, { labels, subspace }, isSet ? `${files.location}/${file}` : files.location)
    }
  } catch (error) {
    await release(opened.map(({ session }) => session))
    throw error
  }
  return opened
}

async function release(sessions: readonly Session[]): Promise<void> {
  await Promise.all(sessions.map((session) => session.release()))
}
