/**
 * The names under which a model in Hugging Face's layout has its weights; the first that is there counts. One whose name
 * ends in `.index.json` lists files that hold the weights together (`shardNames`).
 */
export const WEIGHT_FILES: readonly string[] = [
  'model.safetensors',
  'model.safetensors.index.json',
  'pytorch_model.bin',
  'pytorch_model.bin.index.json',
]
