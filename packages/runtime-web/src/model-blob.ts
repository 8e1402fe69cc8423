import { ValueCsvError } from '@valuecsv/errors'

/** A model on its way to the workers: its bytes lie with the browser, not in the memory of the page. */
export interface ModelBlob {
  readonly blob: Blob
  /** The model's name in messages. */
  readonly name: string
}

/**
 * The model as a blob, from its bytes or from its URL, relative to the page. Errors: `runtime/model-unreadable` for no
 * bytes, `runtime/model-not-found` with what the server answered, or with why its answer broke off.
 */
export async function modelBlob(model: Uint8Array | string): Promise<ModelBlob> {
  if (typeof model !== 'string') {
    if (model.length === 0) throw new ValueCsvError('runtime/model-unreadable', 'the model has no bytes')
    return { blob: new Blob([model as Uint8Array<ArrayBuffer>]), name: `the model (${model.length} bytes)` }
  }
  const broken = (cause: Error) => {
    throw new ValueCsvError('runtime/model-not-found', `${model}: ${cause.message}`, { cause })
  }
  const response = await fetch(model).catch(broken)
  if (!response.ok) {
    throw new ValueCsvError('runtime/model-not-found', `${model}: the server answered ${response.status}`)
  }
  return { blob: await response.blob().catch(broken), name: model }
}
