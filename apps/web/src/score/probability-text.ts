import type { Language } from '@valuecsv/report'

/** A probability with one decimal: `37.4%`. */
export function probabilityText(probability: number, language: Language): string {
  return probability.toLocaleString(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
}

/** How many texts of a hundred a probability means, and which sentence says so: nearly none and nearly all have their own. */
export function textsOfHundred(probability: number): {
  readonly kind: 'few' | 'some' | 'most'
  readonly texts: number
} {
  const texts = Math.round(100 * probability)
  return { kind: texts < 1 ? 'few' : texts > 99 ? 'most' : 'some', texts }
}
