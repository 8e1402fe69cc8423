import { ValueCsvError } from '@valuecsv/errors'
import { brokenPyTorch } from '../broken-pytorch.ts'
import { quoted } from '../quoted.ts'

/** Makes the errors of one pickle; all name the file. */
export interface PickleErrors {
  readonly broken: (what: string) => ValueCsvError
  readonly forbidden: (what: string) => ValueCsvError
  readonly wholeObject: (className: string) => ValueCsvError
}

const saveTheWeights = "Save the weights alone, in Python: torch.save(model.state_dict(), 'weights.pt')."

/** The errors for the pickle in the file that messages call `source`. */
export function pickleErrors(source: string): PickleErrors {
  return {
    broken: (what) => brokenPyTorch(source, `its pickle ${what}`),
    forbidden: (what) =>
      new ValueCsvError(
        'checkpoints/forbidden-pickle',
        `${source}: its pickle has ${what}, which no state_dict needs; nothing of it was run.`,
        { hint: `If you trust the file: ${saveTheWeights}` },
      ),
    wholeObject: (className) =>
      new ValueCsvError(
        'checkpoints/whole-object',
        `${source}: holds a whole object of the class ${quoted(className)}, as torch.save(model) writes it, expected a state_dict.`,
        { hint: saveTheWeights },
      ),
  }
}
