import { LANGUAGES, type Language, languageOf } from './phrase.ts'

/** The language of help and errors, for which no command need have been understood: the last `--lang` among `args`, wherever it stands, else what the locale asks for. */
export function askedLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = args.flatMap((word, index) => {
    if (word === '--lang') return [args[index + 1]]
    return word.startsWith('--lang=') ? [word.slice('--lang='.length)] : []
  })
  return LANGUAGES.find((language) => language === asked.at(-1)) ?? languageOf(environment)
}
