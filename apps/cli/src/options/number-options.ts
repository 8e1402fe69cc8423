import { InvalidArgumentError } from 'commander'

/**
 * Reads an option that must be a whole number of at least `least`, and of at most `most` where there is one. What it
 * throws says what was expected, which `refusedUsage` makes a sentence of.
 */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (!/^\d+$/.test(text) || number < least || number > most) {
      const isOpen = most === Number.MAX_SAFE_INTEGER && !(number > most)
      throw new InvalidArgumentError(`a whole number ${isOpen ? `of at least ${least}` : `from ${least} to ${most}`}`)
    }
    return number
  }
}

/** Reads an option that must be a number, of which `holds` is true; `expected` says which. */
export function numberOption(expected: string, holds: (value: number) => boolean): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() !== '' && Number.isFinite(value) && holds(value)) return value
    throw new InvalidArgumentError(`a number ${expected}`)
  }
}
