/** What encoders of folds and of other seeds gave for texts: logits in the container of weights, and no weights. */
const keptLogits = /^models\/[^/]+\/(folds\/fold|seeds\/seed)-\d+\/finished\.safetensors$/

/** Tracked files that may not be published: the original spreadsheets, and weights that are not ours or too large. */
export function trackedData(paths: readonly string[]): string[] {
  return paths.filter((path) => /\.(xlsx|xls|safetensors|pt|pth)$/i.test(path) && !keptLogits.test(path))
}
