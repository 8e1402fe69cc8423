import { expect, test } from 'vitest'
import { checkFingerprint } from './fingerprint.ts'

const config = { hiddenSize: 8, layers: 2, names: 'x'.repeat(100) }
const kept = {
  ...{ seed: '1', epochs: '5', base: 'a'.repeat(64), config: JSON.stringify(config), vocabulary: 'b'.repeat(64) },
  ...{ dataset: 'd'.repeat(64) },
}

test.each([
  ['the options alone', { seed: '2', epochs: '7' }, 'seed: there 1, here 2; epochs: there 5, here 7'],
  [
    'another base alone, not its description',
    { base: 'c'.repeat(64), config: '{"hiddenSize":16}', vocabulary: 'e'.repeat(64) },
    'base: there aaaaaaaaaaaa…, here cccccccccccc…',
  ],
  [
    'another dataset alone, not its texts',
    { dataset: 'e'.repeat(64), train: 'f'.repeat(64), test: 'f'.repeat(64) },
    'dataset: there dddddddddddd…, here eeeeeeeeeeee…',
  ],
  ['a part that was not there', { test: 'f'.repeat(64) }, 'test: there nothing, here ffffffffffff…'],
  [
    'of an object the keys that differ',
    { config: JSON.stringify({ ...config, layers: 3, names: 'y'.repeat(100) }) },
    `config.layers: there 2, here 3; config.names: there "${'x'.repeat(39)}…, here "${'y'.repeat(39)}…`,
  ],
  [
    'no more than six',
    Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`key${at}`, '1'])),
    `${Array.from({ length: 6 }, (_, at) => `key${at}: there nothing, here 1`).join('; ')}; and 3 more`,
  ],
])('of another training it tells %s', (_, change, told) => {
  expect(() => checkFingerprint(kept, { ...kept, ...change }, 'out/.training')).toThrow(
    expect.objectContaining({
      code: 'training/other-training',
      message: `out/.training belongs to another training: ${told}`,
    }),
  )
})

test('nothing is told of the same training', () => {
  expect(() => checkFingerprint(kept, { ...kept }, 'out/.training')).not.toThrow()
  expect(() => checkFingerprint({ ...kept, name: 'csv-small' }, kept, 'out/.training')).not.toThrow()
})
