/** What held-out encoders gave for the texts of a fold: logits in the container of weights, and no weights. */
const foldLogits = /^models\/[^/]+\/folds\/fold-\d+\/finished\.safetensors$/

/** Tracked files that may not be published: the original spreadsheets, and weights that are not ours or too large. */
export function trackedData(paths: readonly string[]): string[] {
  return paths.filter((path) => /\.(xlsx|xls|safetensors|pt|pth)$/i.test(path) && !foldLogits.test(path))
}
