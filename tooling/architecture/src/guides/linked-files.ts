import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { root } from '../repository/root.ts'

/** Pictures, which have a language of their own, and the folders of the packages, whose table is English alone. */
const LEFT_OUT = /^docs\/pictures\/|^(?:apps|models|packages)\/[\w-]+$/

/** The files of the repository that a Markdown text links to, from its root, each once, sorted. */
export function linkedFiles(file: string): string[] {
  const targets = [...readFileSync(root + file, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)\s]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^\w+:/.test(target))
    .map((target) => posix.join(posix.dirname(file), target).replace(/\/$/, ''))
  return [...new Set(targets)].filter((target) => !LEFT_OUT.test(target)).sort()
}
