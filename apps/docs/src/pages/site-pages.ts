/** Where a file of the repository stands in the site; both paths with forward slashes, the site's without a slash first. */
export type SitePages = ReadonlyMap<string, string>

/** Where each kind of page goes: the first pattern that fits decides. */
const PLACES: readonly (readonly [pattern: RegExp, place: string])[] = [
  [/^docs\/(.+\.md)$/, '$1'],
  [/^packages\/([\w-]+)\/README\.md$/, 'packages/$1.md'],
  [/^apps\/cli\/README\.md$/, 'command-line.md'],
  [/^apps\/web\/README\.md$/, 'page.md'],
  [/^models\/([\w-]+)\/files\/README\.md$/, 'models/$1.md'],
  [/^examples\/([\w-]+)\/README\.md$/, 'examples/$1.md'],
  [/^(CONTRIBUTING|SECURITY)\.md$/, '$1.md'],
]

/** The pages of the site among the files of the repository. */
export function sitePages(files: readonly string[]): SitePages {
  return new Map(
    files.flatMap((file) => {
      const place = PLACES.find(([pattern]) => pattern.test(file))
      return place === undefined ? [] : [[file, file.replace(...place).replace(/^[A-Z]+\./, lowerCased)] as const]
    }),
  )
}

function lowerCased(text: string): string {
  return text.toLowerCase()
}
