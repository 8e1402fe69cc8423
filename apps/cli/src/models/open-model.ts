import { type ModelFolder, openModelFolder } from '@valuecsv/evaluator/node'
import { findModel } from '@valuecsv/node'
import type { Context } from '../context.ts'

/** The model that a reference names, each of its files checked against the manifest. */
export async function openModel(context: Context, reference: string): Promise<ModelFolder> {
  const { offline, environment, signal } = context
  return openModelFolder(await findModel(reference, { offline, environment, signal }))
}
