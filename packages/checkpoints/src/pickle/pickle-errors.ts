import { quoted, ValueCsvError } from '@valuecsv/errors'
import { brokenPyTorch } from '../broken-pytorch.ts'

/** Makes the errors of one pickle; all name the file. */
export interface PickleErrors {
  readonly broken: (what: string) => ValueCsvError
  readonly forbidden: (what: string) => ValueCsvError
  readonly unsupportedTensor: (name: string) => ValueCsvError
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
        `${source}: its pickle has ${what}, which no state_dict needs; nothing of it was run`,
        { hint: `If you trust the file: ${saveTheWeights}` },
      ),
    unsupportedTensor: (name) =>
      new ValueCsvError(
        'checkpoints/unsupported-tensor',
        `${source}: holds a tensor by ${name}, expected floats of 16, 32 or 64 bits, signed integers or truth values`,
        {
          hint: "Save plain numbers, in Python: torch.save({name: tensor.float() for name, tensor in model.state_dict().items()}, 'weights.pt').",
        },
      ),
    wholeObject: (className) =>
      new ValueCsvError(
        'checkpoints/whole-object',
        `${source}: holds a whole object of the class ${quoted(className)}, as torch.save(model) writes it, expected a state_dict`,
        { hint: saveTheWeights },
      ),
  }
}
