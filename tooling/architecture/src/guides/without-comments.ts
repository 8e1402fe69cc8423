/** Comments for people: on a line of their own, or behind code and no quote after them. `→` begins a promise, which stays. */
const COMMENTS: Readonly<Record<string, RegExp>> = {
  sh: /^\s*#(?! →).*$|\s#(?! →)(?=[^"']*$).*$/,
  yaml: /^\s*#.*$|\s#(?=[^"']*$).*$/,
  ts: /^\s*\/\/(?! →).*$|\s\/\/(?! →)(?=[^"']*$).*$/,
}

/** Code without the comments that are meant for people, and without lines that held nothing else. */
export function withoutComments(code: string, language: string): string {
  const comment = COMMENTS[language]
  const lines = code.replace(/\n$/, '').split('\n')
  if (comment === undefined) return code
  const stripped = lines.map((line) => line.replace(comment, '').trimEnd())
  return `${stripped.filter((line, index) => line !== '' || lines[index] === '').join('\n')}\n`
}
