/** The printed lines that an example promises: what stands after `// →` (in a shell, `# →`), in order. */
export function promisedLines(code: string): string[] {
  return code.split('\n').flatMap((line) => {
    const promised = /(?:\/\/|#) →\s?(.*)$/.exec(line)?.[1]
    return promised === undefined ? [] : [promised.trimEnd()]
  })
}
