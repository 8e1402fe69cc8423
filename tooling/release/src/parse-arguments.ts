import { parseArgs } from 'node:util'

/** The groups of steps that `--only` chooses from, in the order in which they run. */
export const GROUPS = ['registry', 'alone', 'node', 'typescript', 'bundlers', 'readmes', 'cli', 'examples'] as const

/** A group of steps. */
export type Group = (typeof GROUPS)[number]

/** What a release check was asked for. */
export interface CheckArguments {
  readonly groups: readonly Group[]
  /** Whether its folder stays for looking. */
  readonly keep: boolean
  /** Whether the packages are built; otherwise what was built before is published. */
  readonly build: boolean
  /** Whether the registry stays open afterwards, for trying what was published by hand. */
  readonly serve: boolean
}

/** Reads the words after `npm run release:check --`; a wrong one is an error that says what there is. */
export function parseArguments(words: readonly string[]): CheckArguments {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
      keep: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      serve: { type: 'boolean', default: false },
    },
  })
  const asked = values.only?.split(',').filter(Boolean)
  const unknown = asked?.find((name) => !isGroup(name))
  if (unknown !== undefined) throw new Error(`--only: there is no "${unknown}"; there are ${GROUPS.join(', ')}`)
  return {
    groups: GROUPS.filter((group) => asked === undefined || asked.includes(group)),
    keep: values.keep,
    build: !values['no-build'],
    serve: values.serve,
  }
}

function isGroup(name: string): name is Group {
  return (GROUPS as readonly string[]).includes(name)
}
