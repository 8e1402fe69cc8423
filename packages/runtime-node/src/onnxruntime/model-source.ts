import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { ValueCsvError } from '@valuecsv/errors'

/** A model as ONNX Runtime takes it: its bytes or the path of its file. */
export type ModelSource = { readonly bytes: Uint8Array } | { readonly path: string }

/**
 * The bytes or the path of `model`, which is bytes, a path or a `file:` URL.
 * Errors: `runtime/model-not-found`, `runtime/model-unsupported` for a URL of another kind and for no bytes.
 */
export async function modelSource(model: Uint8Array | string): Promise<ModelSource> {
  if (typeof model !== 'string') {
    if (model.length === 0) throw new ValueCsvError('runtime/model-unreadable', 'the model has no bytes')
    return { bytes: model }
  }
  if (/^(?!file:)[a-z][a-z0-9+.-]+:\/\//i.test(model)) {
    throw new ValueCsvError('runtime/model-unsupported', `${model}: a model is read from a path or a file: URL`, {
      hint: 'Download the file first and give its path or its bytes.',
    })
  }
  const path = model.startsWith('file:') ? fileURLToPath(model) : model
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile) throw new ValueCsvError('runtime/model-not-found', `${path}: there is no such model file`)
  return { path }
}

/** The model's name in messages. */
export function describeModel(source: ModelSource): string {
  return 'path' in source ? source.path : `the model (${source.bytes.length} bytes)`
}
