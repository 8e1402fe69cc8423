import { expect, test } from 'vitest'
import { licenceLines } from './licence-lines.ts'

test.each([
  ['CC-BY-4.0', ['license: cc-by-4.0']],
  ['MIT', ['license: mit']],
  ['GPL-3.0-or-later', ['license: gpl-3.0']],
  ['NOASSERTION', ['license: unknown']],
  ['MIT OR Apache-2.0', ['license: other', 'license_name: "MIT OR Apache-2.0"']],
  ['LicenseRef-ours', ['license: other', 'license_name: "LicenseRef-ours"']],
  ['a: "b"\nc', ['license: other', 'license_name: "a: \\"b\\"\\nc"']],
])('the hub is told of %j', (licence, lines) => {
  expect(licenceLines(licence)).toEqual(lines)
})
