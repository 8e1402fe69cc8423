import type { TextRecord } from '@valuecsv/evaluator'
import type { TableClient } from '../store/table-client.ts'
import type { TextBatch } from '../store/table-messages.ts'
import type { Gate } from './gate.ts'
import { createPacing } from './pacing.ts'

/** The texts of the rows that wait to be scored, in the order of the file; the id of each is its row, from 0. */
export async function* waitingTexts(client: TableClient, gate: Gate): AsyncGenerator<TextRecord> {
  const pacing = createPacing()
  for (let next: number | undefined = 0; next !== undefined; ) {
    const batch: TextBatch = await client.call('texts', next)
    for (const { row, text } of batch.texts) {
      await gate.pass()
      await pacing.rest()
      yield { id: String(row), text }
    }
    next = batch.next
  }
}
