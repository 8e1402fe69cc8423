import type { Evaluator } from '@valuecsv/evaluator'
import type { DeviceChoice } from '@valuecsv/runtime'
import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { locateModel } from '../models/locate-model.ts'

/** The options of a command that scores. */
export interface DeviceFlags {
  readonly device?: DeviceChoice
}

export const DEFAULT_MODEL = 'csv-small'

/** Adds `--device`. */
export function addDeviceFlag(command: Command): Command {
  return command.addOption(
    new Option('--device <device>', 'where the model runs; auto takes the fastest that works (default: auto)').choices([
      'auto',
      'cpu',
      'cuda',
      'webgpu',
    ]),
  )
}

/** Adds `--model` for one model and `--device`. */
export function addModelFlags(command: Command): Command {
  return addDeviceFlag(
    command.option('--model <reference>', 'embedded model, model folder, hf:owner/name or URL', DEFAULT_MODEL),
  )
}

/** Opens a model by its reference, hands it to `use` and closes it, whatever happens. */
export async function withEvaluator<T>(
  context: Context,
  model: string,
  { device }: DeviceFlags,
  use: (evaluator: Evaluator) => Promise<T>,
): Promise<T> {
  const { loadEvaluator } = await import('@valuecsv/node')
  const evaluator = await loadEvaluator(await locateModel(context, model), {
    ...(device === undefined ? {} : { device }),
    onNotice: context.tell,
  })
  try {
    return await use(evaluator)
  } finally {
    await evaluator.close()
  }
}
