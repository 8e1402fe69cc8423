import { quoted, ValueCsvError } from '@valuecsv/errors'

/**
 * A check for the records of one file, each with the line or row that it stands in. Throws `datasets/duplicate-id` for an
 * id that came before, naming both places.
 */
export function refuseDuplicateIds(file: string, unit: 'line' | 'row'): (id: string, place: number) => void {
  const places = new Map<string, number>()
  return (id, place) => {
    const earlier = places.get(id)
    if (earlier !== undefined) {
      const message = `${file}: ${unit} ${place}: the id ${quoted(id)} stands in ${unit} ${earlier} too, expected each id once`
      throw new ValueCsvError('datasets/duplicate-id', message)
    }
    places.set(id, place)
  }
}
