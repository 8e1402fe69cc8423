import { chineseSentence } from '@valuecsv/report'
import { ERROR_HINTS } from './error-hints.ts'

const hints = ERROR_HINTS.map(([english, chinese]): [pattern: RegExp, chinese: string] => [patternOf(english), chinese])

/** The Chinese of a hint as an error has it, with what is filled in; the hint itself where it has none. */
export function translateHint(hint: string): string {
  for (const [pattern, chinese] of hints) {
    const match = pattern.exec(hint)
    if (match === null) continue
    // What is filled in can be a hint, too.
    return chineseSentence(chinese.split('{}'), ...match.slice(1).map(translateHint))
  }
  return chineseList(hint)
}

/** A list of names as Chinese writes it, without a blank in any of them; any other text as it is. */
function chineseList(text: string): string {
  const [, listed, more] = /^(.*?)(?: and (\d+) more)?$/s.exec(text)!
  const names = listed!.split(', ')
  if (!names.every((name) => /^(?:"[^"]*"|'[^']*'|[\p{L}\p{N}_.:@/-]+)$/u.test(name))) return text
  return `${names.join('、')}${more === undefined ? '' : ` 等 ${names.length + Number(more)} 个`}`
}

/** Matches `hint` with anything in the place of each `{}`. */
function patternOf(hint: string): RegExp {
  const literals = hint.split('{}').map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${literals.join('(.*?)')}$`, 's')
}
