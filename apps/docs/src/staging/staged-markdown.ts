import { posix } from 'node:path'
import { pageOfTarget } from '../pages/page-of-target.ts'
import type { SitePages } from '../pages/site-pages.ts'
import { isRelative, LINK } from './links-of.ts'
import { markdownLines } from './markdown-lines.ts'

export interface StagingOptions {
  /** The file's path in the repository. */
  readonly file: string
  readonly pages: SitePages
  /** Whether a file of the repository is copied beside the pages, such as a picture. */
  readonly isAsset: (path: string) => boolean
  /** Where the sources can be read, without a slash at the end; where it is not known, such links become plain text. */
  readonly sourceUrl: string | undefined
}

/** A page as the site shows it: its links lead to pages of the site, and notes to our tests (comments) are left out. */
export function stagedMarkdown(markdown: string, options: StagingOptions): string {
  const staged = markdownLines(markdown).map(({ text, isCode }) => {
    if (isCode) return text
    return text.replace(/<!--.*?-->/g, '').replace(LINK, (whole, code, mark, shown, target) => {
      if (code !== undefined || !isRelative(target)) return whole
      const place = placeOf(target, options)
      return place === undefined ? shown : `${mark}[${stagedShown(shown, options)}](${place})`
    })
  })
  return staged.join('\n')
}

/** A picture inside a link is a link of its own. */
function stagedShown(shown: string, options: StagingOptions): string {
  return shown.includes('](') ? stagedMarkdown(shown, options) : shown
}

function placeOf(target: string, { file, pages, isAsset, sourceUrl }: StagingOptions): string | undefined {
  const [path = '', place = ''] = target.split(/(?=#)/)
  const meant = posix.join(posix.dirname(file), decodeURI(path)).replace(/\/$/, '').replace(/^\.$/, '')
  const from = posix.dirname(pages.get(file) ?? 'index.md')
  const page = pageOfTarget(meant, pages)
  if (page !== undefined) return relativePath(from, page) + place
  if (isAsset(meant)) {
    const asset = meant.replace(/^docs\//, '')
    return isPicture(asset) ? relativePath(from, asset) : `/files/${asset}`
  }
  return sourceUrl && `${sourceUrl}/${meant}${place}`
}

/** Pictures are bundled from where they lie; other files are served as they are. */
export function isPicture(path: string): boolean {
  return /\.(?:png|svg)$/.test(path)
}

function relativePath(from: string, to: string): string {
  const path = posix.relative(from, to)
  return path.startsWith('.') ? path : `./${path}`
}
