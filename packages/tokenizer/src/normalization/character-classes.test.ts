import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import golden from '../goldens/code-points.json' with { type: 'json' }
import { type CharacterClasses, characterClasses, SINGLE, SPACE } from './character-classes.ts'
import type { NormalizationRules } from './normalization-rules.ts'

/** Blocks of 4096 code points, as in the golden; planes 4 to 13 are empty. */
const blocks = Array.from({ length: 0x110 }, (_, block) => block).filter((block) => block < 0x40 || block >= 0xe0)
const newer = new Set(golden.newer)

/** A digest of each block. */
function digests(of: (codePoint: number) => string): string[] {
  return blocks.map((block) => {
    const lines: string[] = []
    for (let codePoint = block << 12; codePoint < (block + 1) << 12; codePoint++) {
      if ((codePoint < 0xd800 || codePoint > 0xdfff) && !newer.has(codePoint)) lines.push(of(codePoint))
    }
    return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 8)
  })
}

/** The character as the reference's normalizer writes it. */
function written(classes: CharacterClasses, rules: NormalizationRules, codePoint: number): string {
  if (classes.isDropped(codePoint)) return ''
  const parts = classes.normalize(codePoint)
  if (classes.isChinese(codePoint)) return ` ${String.fromCodePoint(...parts)} `
  const cleaned = (part: number) => (rules.cleanText !== false && classes.kindOf(part) === SPACE ? 0x20 : part)
  return String.fromCodePoint(...parts.map(cleaned))
}

test.each(golden.normalized)(
  'normalizes every code point as the reference does with $rules',
  ({ rules, digests: expected }) => {
    const classes = characterClasses(rules)
    expect(digests((codePoint) => written(classes, rules, codePoint))).toEqual(expected)
  },
)

test('parts words at the code points where the reference does', () => {
  const classes = characterClasses({})
  const pieces = (codePoint: number) => {
    const kind = classes.kindOf(codePoint)
    return kind === SPACE ? '2' : kind === SINGLE ? '3' : '1'
  }
  expect(digests(pieces)).toEqual(golden.pieces)
})
