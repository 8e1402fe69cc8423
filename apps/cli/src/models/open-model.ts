import { type ModelFolder, openModelFolder } from '@valuecsv/evaluator/node'
import type { Context } from '../context.ts'
import { locateModel } from './locate-model.ts'

/** The model that a reference names, each of its files checked against the manifest. */
export async function openModel(context: Context, reference: string): Promise<ModelFolder> {
  return openModelFolder(await locateModel(context, reference))
}
