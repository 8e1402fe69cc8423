/** An example of a README. */
export interface Example {
  readonly code: string
  /** The line of the README, from 1, where the code begins. */
  readonly line: number
}

/** The first fenced block of a language in a Markdown text, or `undefined` when it has none. */
export function firstExample(markdown: string, language: 'ts' | 'sh'): Example | undefined {
  const lines = markdown.split(/\r?\n/)
  const fence = lines.indexOf(`\`\`\`${language}`)
  if (fence === -1) return undefined
  const length = lines.slice(fence + 1).indexOf('```')
  if (length === -1) return undefined
  return { code: `${lines.slice(fence + 1, fence + 1 + length).join('\n')}\n`, line: fence + 2 }
}
