/** Whether a file is a test or settings of a tool, not part of a product. */
export function isTestFile(path: string): boolean {
  return /\.test\.\w+$/.test(path) || /(^|\/)test\//.test(path)
}
