import { isValueCsvError } from '@valuecsv/errors'
import type { TableAnswer, TableCall } from './table-messages.ts'
import { createTableStore } from './table-store.ts'

// The file is read and kept here, so that the page never waits for it.
const store = createTableStore((share) => answer({ share }))

function answer(message: TableAnswer): void {
  postMessage(message)
}

addEventListener('message', async ({ data }: MessageEvent<TableCall>) => {
  const { call, name, input } = data
  try {
    const handler = store[name] as (input: unknown) => Promise<unknown>
    answer({ call, result: await handler(input) })
  } catch (error) {
    const code = isValueCsvError(error) ? error.code : 'files/unexpected'
    answer({ call, error: { code, message: error instanceof Error ? error.message : String(error) } })
  }
})
