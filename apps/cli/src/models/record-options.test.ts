import { Command } from 'commander'
import { expect, test } from 'vitest'
import { attributionOption, licenceOption, nameOption } from './record-options.ts'

function parsed(...args: readonly string[]): object {
  const command = new Command().addOption(nameOption()).addOption(licenceOption())
  return command.addOption(attributionOption('the checkpoint')).parse(args, { from: 'user' }).opts()
}

test.each([
  'MIT',
  'CC-BY-4.0',
  'Apache-2.0 OR (MIT AND CC-BY-4.0)',
  'DocumentRef-a:LicenseRef-b',
  'LicenseRef-internal',
])('the licence %s is taken as it is', (licence) => {
  expect(parsed('--licence', licence)).toEqual({ licence })
})

test('works are listed one after the other', () => {
  expect(parsed('--attribution', '甲：一', 'b', '--name', 'M.Value 1')).toEqual({
    attribution: ['甲：一', 'b'],
    name: 'M.Value 1',
  })
})

test.each([
  [['--licence', ''], '--licence is empty, expected a text'],
  [['--licence', 'MIT: x'], '--licence "MIT: x": expected an SPDX expression, such as CC-BY-4.0'],
  [['--licence', '- MIT'], '--licence "- MIT": expected an SPDX expression, such as CC-BY-4.0'],
  [['--licence', 'MIT\nbase_model: x'], String.raw`--licence "MIT\nbase_model: x": expected one line`],
  [['--name', ' '], '--name is empty, expected a text'],
  [['--name', 'a\n# b'], String.raw`--name "a\n# b": expected one line`],
  [['--attribution', 'a', 'b\n- c'], String.raw`--attribution "b\n- c": expected one line`],
])('what the card could not hold in its line is wrong usage: %j', (args, message) => {
  expect(() => parsed(...args)).toThrow(expect.objectContaining({ code: 'cli/wrong-usage', message }))
})
