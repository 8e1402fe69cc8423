import { seededRandom } from '../../splits/seeded-random.ts'

/**
 * Each text with its characters in random order: the right characters, and no sense. Equal texts and an equal seed give
 * equal results.
 */
export function shuffledCharacters(texts: readonly string[], seed = 0): string[] {
  const random = seededRandom(seed)
  return texts.map((text) => {
    const characters = Array.from(text)
    for (let last = characters.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1))
      ;[characters[last], characters[other]] = [characters[other]!, characters[last]!]
    }
    return characters.join('')
  })
}
