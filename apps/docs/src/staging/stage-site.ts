import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repositoryFiles } from '../../../../tooling/architecture/src/repository/repository-files.ts'
import { decisionsPage } from '../pages/decisions-page.ts'
import { sitePages } from '../pages/site-pages.ts'
import { isPicture, stagedMarkdown } from './staged-markdown.ts'

/** Settings of VitePress that lie with the pages: they only point to files that are committed. */
const SETTINGS: Readonly<Record<string, string>> = {
  '.vitepress/config.js': "export { default } from '../../site.config.ts'\n",
  '.vitepress/theme/index.js': "export { default } from 'vitepress/theme-without-fonts'\n",
}

/** Lays out the pages of the site in the empty folder `out`: the Markdown of the repository, pictures, files. */
export function stageSite(root: string, out: string): void {
  const files = repositoryFiles({ untracked: true })
  const pages = new Map([...sitePages(files), ['docs/decisions/index.md', 'decisions/index.md']])
  const assets = new Set(files.filter((file) => /^docs\/.*\.(?:png|svg|csv|json|html)$/.test(file)))
  const sourceUrl = sourceUrlOf(root)
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), text)
  }
  const decisions = files.filter((file) => /^docs\/decisions\/\d+.*\.md$/.test(file))
  const read = (file: string) => readFileSync(join(root, file), 'utf8')
  for (const [file, place] of pages) {
    const markdown = file === 'docs/decisions/index.md' ? decisionsPage(decisions, read) : read(file)
    write(place, stagedMarkdown(markdown, { file, pages, isAsset: (path) => assets.has(path), sourceUrl }))
  }
  for (const asset of assets) {
    const place = asset.replace(/^docs\//, '')
    cpSync(join(root, asset), join(out, isPicture(asset) ? place : `public/files/${place}`))
  }
  for (const [path, text] of Object.entries(SETTINGS)) write(path, text)
}

/** Where the sources can be read on the web, if package.json says. */
function sourceUrlOf(root: string): string | undefined {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const url: string | undefined = typeof repository === 'string' ? repository : repository?.url
  return url && `${url.replace(/^git\+/, '').replace(/\.git$/, '')}/blob/main`
}
