/** Tracked files that may not be published: the original spreadsheets, and weights that are not ours or too large. */
export function trackedData(paths: readonly string[]): string[] {
  return paths.filter((path) => /\.(xlsx|xls|safetensors|pt|pth)$/i.test(path))
}
