import type { SitePages } from './site-pages.ts'

/** What a link to a folder means: the page that speaks of it. */
const PAGES_OF_FOLDERS: readonly (readonly [pattern: RegExp, file: string])[] = [
  [/^docs\/decisions$/, 'docs/decisions/index.md'],
  [/^models\/([\w-]+)$/, 'models/$1/files/README.md'],
  [/^([\w/-]+)$/, '$1/README.md'],
]

/** The page of the site that a path of the repository, a file or a folder, leads to; `undefined` if none does. */
export function pageOfTarget(target: string, pages: SitePages): string | undefined {
  if (target === 'README.md' || target === '') return 'index.md'
  if (target === 'README.zh.md') return 'zh/index.md'
  const folder = PAGES_OF_FOLDERS.find(([pattern]) => pattern.test(target))
  return pages.get(target) ?? (folder && pages.get(target.replace(...folder)))
}
