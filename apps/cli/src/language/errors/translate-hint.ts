import { ERROR_HINTS } from './error-hints.ts'

const hints = ERROR_HINTS.map(([english, chinese]): [pattern: RegExp, chinese: string] => [patternOf(english), chinese])

/** The Chinese of a hint as an error has it, with what is filled in; the hint itself where it has none. */
export function translateHint(hint: string): string {
  for (const [pattern, chinese] of hints) {
    const match = pattern.exec(hint)
    if (match === null) continue
    const filled = match.slice(1).values()
    // What is filled in can be a hint, too.
    return chinese.replaceAll('{}', () => translateHint(filled.next().value!))
  }
  return hint
}

/** Matches `hint` with anything in the place of each `{}`. */
function patternOf(hint: string): RegExp {
  const literals = hint.split('{}').map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${literals.join('(.*?)')}$`, 's')
}
