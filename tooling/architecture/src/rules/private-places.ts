import type { SourceFile } from '../repository/source-file.ts'

/** Texts that lead to one machine or one network, and what to say of each. The home of nobody (`me`) is fine. */
const PRIVATE: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![\w.:/@\\-])\/(?:home|Users|root|tmp|work|workspace|mnt|private|var\/folders)\/(?!(?:me|you|user)\b)[\w.-]+/,
    'a path of one machine',
  ],
  [/\b[A-Z]:\\+(?:Users|Temp|work)\\/, 'a path of one machine'],
  [/https?:\/\/[^\s/"'`]*\b(?:registry|artifactory|nexus|verdaccio|pypi)\b[^\s/"'`]*/i, 'the host of a registry'],
  [/https?:\/\/[^\s/"'`]+\.(?:internal|local|lan|corp|intranet)\b/i, 'a host of one network'],
  [/\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/, 'an address of one network'],
]

/** Paths of a machine, hosts of registries and addresses of private networks in a text. */
export function privatePlaces({ path, text }: SourceFile): string[] {
  return text.split('\n').flatMap((line, index) =>
    PRIVATE.flatMap(([pattern, what]) => {
      const found = pattern.exec(line)?.[0]
      return found === undefined ? [] : [`${path}:${index + 1}: ${found} is ${what}`]
    }),
  )
}
