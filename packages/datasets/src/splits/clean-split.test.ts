import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeCleanSplit } from '../../scripts/make-clean-split.ts'
import type { LabelledText } from '../records/labelled-text.ts'
import { normalizedText, textDigest } from '../records/text-digest.ts'
import { readValueCsv5000 } from '../valuecsv5000/read-valuecsv5000.ts'
import { cleanSplit, cleanSplitParts } from './clean-split.ts'
import { cleanSplitDigest, cleanSplitDigests } from './clean-split-data.ts'
import { SPLIT_PARTS, type Split } from './split.ts'

const data = process.env.VALUECSV_DATA

test('the committed list is pinned by its digest and counts', async () => {
  const lines = SPLIT_PARTS.map((part) => `${part} ${cleanSplitDigests[part]}\n`).join('')
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines)))
  expect(Buffer.from(bytes).toString('hex')).toBe(cleanSplitDigest)
  expect(cleanSplitDigest).toBe('93d13a48d7f950c99523bfd3b51e34f5dff81fec8832d413057f6b0699cfe4ea')
  const digests = SPLIT_PARTS.flatMap((part) => cleanSplitDigests[part].match(/.{16}/g) ?? [])
  expect(digests).toHaveLength(4994)
  expect(new Set(digests).size).toBe(4994)
})

test('refuses a text that is not in ValueCSV5000, naming its id', async () => {
  await expect(cleanSplit([{ id: 'mine-7', text: '别的文本' }])).rejects.toMatchObject({
    code: 'datasets/not-in-split',
    message: expect.stringContaining('mine-7'),
  })
})

test('a text of none has no part', async () => {
  expect(await cleanSplitParts(['别的文本', ''])).toEqual([undefined, undefined])
})

test('gives empty parts for no texts', async () => {
  expect(await cleanSplit([])).toEqual({ train: [], validation: [], test: [] })
})

test('compares texts by their digest after NFC and trimming', async () => {
  expect(await textDigest(' e\u0301\u3000\n')).toBe(await textDigest('\u00e9'))
  expect(await textDigest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

describe.skipIf(!data && !process.env.CI)('with the original file (needs VALUECSV_DATA)', () => {
  let texts: readonly LabelledText[]
  let split: Split<LabelledText>

  beforeAll(async () => {
    texts = (await readValueCsv5000(readFileSync(`${data}/ValueCSV5000.xlsx`))).texts
    split = await cleanSplit(texts)
  })

  test('the script makes the committed file again, byte for byte', async () => {
    const committed = readFileSync(fileURLToPath(new URL('./clean-split-data.ts', import.meta.url)), 'utf8')
    // Compared as a boolean: a difference would print the whole file.
    expect((await makeCleanSplit(texts)) === committed).toBe(true)
  })

  test('every text is in one part; the parts hold about 70, 10 and 20 percent', () => {
    expect(SPLIT_PARTS.map((part) => split[part].length)).toEqual([3479, 489, 1031])
  })

  test('the share of each label in each part is within 4 percent of its share in all', () => {
    const share = (part: readonly LabelledText[], id: string) =>
      part.filter(({ values }) => values.some((value) => value === id)).length / part.length
    for (const id of VALUE_IDS) {
      for (const part of SPLIT_PARTS) {
        const difference = Math.abs(share(split[part], id) / share(texts, id) - 1)
        expect(difference, `${id} in ${part}`).toBeLessThan(0.04)
      }
    }
  })

  test('equal texts are in one part', () => {
    const partsOf = new Map<string, Set<string>>()
    for (const part of SPLIT_PARTS) {
      for (const { text } of split[part]) {
        const key = normalizedText(text)
        partsOf.set(key, (partsOf.get(key) ?? new Set()).add(part))
      }
    }
    expect(texts.length - partsOf.size).toBe(5)
    expect([...partsOf.values()].every((parts) => parts.size === 1)).toBe(true)
  })

  test('each part keeps the order of the texts, and a text alone is in the part that it is in among all', async () => {
    for (const part of SPLIT_PARTS) {
      const ids = split[part].map(({ id }) => id)
      expect(ids).toEqual(ids.toSorted())
    }
    expect((await cleanSplit([split.test[5]!])).test).toHaveLength(1)
  })
})
