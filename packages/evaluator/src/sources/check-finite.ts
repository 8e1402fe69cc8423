import { quoted, ValueCsvError } from '@valuecsv/errors'

/**
 * Checks that what a model gave for a text are numbers: of NaN no score could be made, and none is beyond a limit. Error:
 * `evaluator/wrong-output` names the text by its id, the output and what is in it.
 */
export function checkFinite(numbers: Float32Array, output: string, id: string): void {
  const wrong = numbers.find((number) => !Number.isFinite(number))
  if (wrong === undefined) return
  throw new ValueCsvError(
    'evaluator/wrong-output',
    `text ${quoted(id)}: the model's output ${output}: expected finite numbers, got ${wrong}`,
  )
}
