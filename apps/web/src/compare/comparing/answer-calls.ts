import { isValueCsvError } from '@valuecsv/errors'

/** What a worker answers to a call. */
export type WorkerAnswer<T> =
  | { readonly value: T }
  | { readonly error: { readonly code: string | undefined; readonly message: string } }

/** Makes a worker of a function: it answers each message with what the function gives, or with the error. */
export function answerCalls<Request, T>(act: (request: Request) => T | Promise<T>): void {
  addEventListener('message', async ({ data }: MessageEvent<Request>) => {
    postMessage(await answered(act, data))
  })
}

async function answered<Request, T>(
  act: (request: Request) => T | Promise<T>,
  request: Request,
): Promise<WorkerAnswer<T>> {
  try {
    return { value: await act(request) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const name = error instanceof Error ? error.name : undefined
    return { error: { code: isValueCsvError(error) ? error.code : name, message } }
  }
}
