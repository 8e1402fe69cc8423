import { expect, test } from 'vitest'
import { repositoryFiles } from '../../../../tooling/architecture/src/repository/repository-files.ts'
import { sitePages } from '../pages/site-pages.ts'
import { chineseNavigation, englishNavigation } from './navigation.ts'

/** Every link of a menu, of menus within it too. */
function linksOf(menu: unknown): string[] {
  if (Array.isArray(menu)) return menu.flatMap(linksOf)
  if (typeof menu !== 'object' || menu === null) return []
  const { link, items } = menu as { readonly link?: string; readonly items?: unknown }
  return [...(link === undefined ? [] : [link]), ...linksOf(items)]
}

test('every page of the site stands in a menu, and no menu leads elsewhere', () => {
  const pages = [...sitePages(repositoryFiles({ untracked: true })).values()].map((place) => `/${place.slice(0, -3)}`)
  // The pages that open the site, and decisions, which have a page that lists them.
  const listed = pages.filter((page) => !/index$|^\/decisions\//.test(page))
  const links = linksOf([englishNavigation.sidebar, chineseNavigation.sidebar])
  expect(listed.filter((page) => !links.includes(page))).toEqual([])
  const others = ['/reference/', '/decisions/']
  expect([...new Set(links)].filter((link) => !listed.includes(link) && !others.includes(link))).toEqual([])
})
