import { Option } from 'commander'
import { usageError } from '../errors/usage-error.ts'

/** What an SPDX expression is made of; a card's front matter would read a colon and a blank as something else. */
const SPDX = /^[A-Za-z0-9(][A-Za-z0-9.+()-]*(?:[ :][A-Za-z0-9.+()-]+)*$/

/** `--name`: what the manifest and the card call the model. */
export function nameOption(): Option {
  const option = new Option('--name <name>', 'name of the evaluator (default: that of the folder)')
  return option.argParser((text) => oneLine('--name', text))
}

/** `--licence`, an SPDX expression. */
export function licenceOption(): Option {
  const option = new Option('--licence <spdx>', 'licence of the weights, recorded in the manifest and the card')
  return option.argParser((text) => {
    if (SPDX.test(oneLine('--licence', text))) return text
    throw usageError(
      `--licence ${JSON.stringify(text)}: expected an SPDX expression, such as CC-BY-4.0`,
      'a licence of your own is LicenseRef- and a name: LicenseRef-internal',
    )
  })
}

/** `--attribution`; `otherwise` says what the card names without it. */
export function attributionOption(otherwise: string): Option {
  const option = new Option('--attribution <line...>', `works that the card must name (default: ${otherwise})`)
  return option.argParser((text, before: readonly string[] = []) => [...before, oneLine('--attribution', text)])
}

/** Refuses what would not be one line of the card. */
function oneLine(flag: string, text: string): string {
  if (text.trim() === '') throw usageError(`${flag} is empty, expected a text`)
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) throw usageError(`${flag} ${JSON.stringify(text)}: expected one line`)
  return text
}
