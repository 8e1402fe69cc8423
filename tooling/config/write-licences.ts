import { readdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files of a package that its licence asks to be handed on, by the beginning of their path in it. */
const LEGAL = /^(licen[cs]e|notice|copying|copyright)/i

/**
 * Writes the licences of packages that a build took in to `dist/licenses.md`. A package is looked for beside the one that
 * is built, and beside those before it: what pulls others in comes first.
 */
export async function writeLicences(names: readonly string[]): Promise<void> {
  const places = ['node_modules']
  const folders: string[] = []
  for (const name of names) {
    const folder = await findPackage(name, places)
    places.push(dirname(folder))
    folders.push(folder)
  }
  await writeFile('dist/licenses.md', await licencesOf(folders))
}

/**
 * The licences and notices of the packages in these folders, as Markdown. `given` has the texts of packages that hold none,
 * by name. Error: a package without any.
 */
export async function licencesOf(
  folders: readonly string[],
  given: Readonly<Record<string, string>> = {},
): Promise<string> {
  const parts = ['# Licences of what is bundled']
  for (const folder of folders) {
    const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      name: string
      version: string
    }
    const texts = await legalTexts(folder)
    if (texts.length === 0 && given[name] !== undefined) texts.push(['LICENSE', given[name]])
    if (texts.length === 0) throw new Error(`${name} is bundled, and its package holds no licence`)
    parts.push(`## ${name} ${version}`)
    for (const [file, text] of texts) parts.push(`### ${file}`, `\`\`\`text\n${text.trim()}\n\`\`\``)
  }
  return `${parts.join('\n\n')}\n`
}

/** The licences and notices in a package: path and text. */
async function legalTexts(folder: string): Promise<[string, string][]> {
  const texts: [string, string][] = []
  for (const file of (await readdir(folder, { recursive: true })).sort()) {
    // A folder of licences has such a name, too, and no text.
    const text = LEGAL.test(file) && (await readFile(join(folder, file), 'utf8').catch(() => undefined))
    if (text) texts.push([file.replaceAll('\\', '/'), text])
  }
  return texts
}

async function findPackage(name: string, places: readonly string[]): Promise<string> {
  for (const place of places) {
    const found = await realpath(join(place, name)).catch(() => undefined)
    if (found !== undefined) return found
  }
  throw new Error(`${name} is bundled, and not in ${places.join(', ')}`)
}
