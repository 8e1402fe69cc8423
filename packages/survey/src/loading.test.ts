import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../test/loading-process.ts', import.meta.url))

test('loads a client only where an LLM needs it, and says how to install transformers.js where it is not', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@valuecsv/source', script])
  expect(JSON.parse(stdout)).toEqual({
    atImport: [],
    atOpening: ['@ai-sdk/openai-compatible'],
    error: {
      code: 'survey/not-installed',
      message: expect.stringContaining('@huggingface/transformers'),
      hint: expect.stringContaining('npm install @huggingface/transformers'),
    },
  })
})
