/**
 * The floor of each published package. A package may import only from floors below its own, so that each can be
 * understood, and installed, without those above it.
 */
export const FLOORS: Readonly<Record<string, number>> = {
  '@valuecsv/taxonomy': 0,
  '@valuecsv/errors': 0,
  '@valuecsv/model-csv-small': 0,
  '@valuecsv/model-csv-lite': 0,
  '@valuecsv/metrics': 1,
  '@valuecsv/datasets': 1,
  '@valuecsv/tokenizer': 1,
  '@valuecsv/ngrams': 1,
  '@valuecsv/folder-lock': 1,
  '@valuecsv/runtime': 1,
  '@valuecsv/onnx': 2,
  '@valuecsv/checkpoints': 2,
  '@valuecsv/runtime-node': 2,
  '@valuecsv/runtime-web': 2,
  '@valuecsv/encoder': 3,
  '@valuecsv/survey': 3,
  '@valuecsv/comparison': 3,
  '@valuecsv/evaluator': 4,
  '@valuecsv/report': 4,
  '@valuecsv/training': 5,
  '@valuecsv/node': 5,
  '@valuecsv/browser': 5,
  '@valuecsv/web': 6,
  valuecsv: 7,
}

/** Packages that depend on nothing at all. */
export const WITHOUT_DEPENDENCIES: readonly string[] = ['@valuecsv/taxonomy', '@valuecsv/errors']

/** Packages for Node; every other one is portable and keeps Node to its `node` entry. */
export const FOR_NODE: readonly string[] = [
  '@valuecsv/folder-lock',
  '@valuecsv/runtime-node',
  '@valuecsv/node',
  'valuecsv',
]

/** What the core entry of a package may import; its other entries may bring more. */
export const CORE_IMPORTS: Readonly<Record<string, readonly string[]>> = {
  '@valuecsv/datasets': ['@valuecsv/taxonomy', '@valuecsv/errors'],
}
