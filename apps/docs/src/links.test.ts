import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { repositoryFiles } from '../../../tooling/architecture/src/repository/repository-files.ts'
import { anchorsOf } from './pages/anchors-of.ts'
import { isRelative, linksOf } from './staging/links-of.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const read = (file: string) => readFileSync(root + file, 'utf8')
const texts = repositoryFiles({ untracked: true }).filter(
  (file) => file.endsWith('.md') && !file.startsWith('.changeset/'),
)

test.each(texts)('every relative link of %s leads to a file, and to a heading where it names one', (file) => {
  const dead = linksOf(read(file)).flatMap(({ target, line }) => {
    const [path = '', anchor] = decodeURI(target).split('#')
    const page = target.startsWith('#') ? file : posix.join(posix.dirname(file), path)
    if (!isRelative(target) && !target.startsWith('#')) return []
    if (!existsSync(root + page)) return [`line ${line}: ${target} leads to nothing`]
    if (anchor === undefined || !page.endsWith('.md')) return []
    return anchorsOf(read(page)).has(anchor) ? [] : [`line ${line}: ${page} has no heading #${anchor}`]
  })
  expect(dead).toEqual([])
})

test('pages of the front page lead to a file', () => {
  const links = ['docs/index.md', 'docs/zh/index.md'].flatMap((file) => [...read(file).matchAll(/^ +link: (\S+)$/gm)])
  const missing = links.map(([, link]) => link!).filter((link) => !existsSync(`${root}docs${link}.md`))
  expect(missing.filter((link) => link !== '/command-line')).toEqual([])
})
