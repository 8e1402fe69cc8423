import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { entryPoints } from '../reference/entry-points.ts'
import { drawFlow } from './draw-flow.ts'
import { FLOWS } from './flows.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const entries = entryPoints(root)

/** What the entries of a package export, by reading the lists that are written by hand. */
function exportsOf(name: string): Set<string> {
  const texts = entries
    .filter(({ specifier }) => `${specifier}/`.startsWith(`@valuecsv/${name}/`))
    .map(({ source }) => readFileSync(source, 'utf8'))
  return new Set(texts.flatMap((text) => text.match(/\b[a-zA-Z]\w+\b/g) ?? []))
}

describe.each(Object.entries(FLOWS))('the picture %s', (picture, flow) => {
  test('is what is drawn from its steps; node apps/docs/draw-pictures.ts draws it anew', () => {
    expect(readFileSync(`${root}docs/pictures/${picture}.svg`, 'utf8')).toBe(drawFlow(flow))
  })

  test('names packages that exist and functions that they export', () => {
    const missing = flow.steps.flatMap(({ package: name, functions }) => {
      if (!existsSync(`${root}packages/${name}`)) return [name]
      const exported = exportsOf(name)
      return functions.filter((each) => !exported.has(each)).map((each) => `${name}: ${each}`)
    })
    expect(missing).toEqual([])
  })

  test('stands in the map, which names every package of it', () => {
    const map = readFileSync(`${root}docs/architecture.md`, 'utf8')
    expect(map).toContain(`(pictures/${picture}.svg)`)
    expect(flow.steps.filter(({ package: name }) => !map.includes(`\`${name}\``))).toEqual([])
  })
})

test('every drawn picture belongs to a flow', () => {
  const drawn = readdirSync(`${root}docs/pictures`).filter((file) => file.endsWith('.svg'))
  expect(drawn.sort()).toEqual(
    Object.keys(FLOWS)
      .map((picture) => `${picture}.svg`)
      .sort(),
  )
})
