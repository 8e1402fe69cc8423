import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readIfThere } from './state-file.ts'

// The state of a large BERT: three numbers of 32 bits for each of 325 million parameters are 3.9 GB.
test('reads a state of more than 2 GB', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-state-'))
  try {
    const file = join(folder, 'state.safetensors')
    const sparse = await open(file, 'w')
    await sparse.write(Uint8Array.of(7), 0, 1, 2 ** 31)
    await sparse.close()
    const bytes = await readIfThere(file)
    expect(bytes).toHaveLength(2 ** 31 + 1)
    expect(bytes![2 ** 31]).toBe(7)
  } finally {
    await rm(folder, { recursive: true })
  }
})
