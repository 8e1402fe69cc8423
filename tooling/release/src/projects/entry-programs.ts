/** A module that imports every entry and prints each with the number of its exports, one line an entry. */
export function importingProgram(entries: readonly string[]): string {
  const lines = entries.map((entry) => `print(${JSON.stringify(entry)}, await import(${JSON.stringify(entry)}))`)
  return `${PRINT}${lines.join('\n')}\n`
}

/** The same in CommonJS. */
export function requiringProgram(entries: readonly string[]): string {
  const lines = entries.map((entry) => `print(${JSON.stringify(entry)}, require(${JSON.stringify(entry)}))`)
  return `${PRINT}${lines.join('\n')}\n`
}

const PRINT = 'const print = (entry, exports) => console.log(entry, Object.keys(exports).length)\n'

/** A module that imports all that every entry exports, types too, as a type checker or a bundler sees it. */
export function namespaceModule(entries: readonly string[]): string {
  const imports = entries.map((entry, index) => `import * as entry${index} from '${entry}'`)
  const names = entries.map((_, index) => `entry${index}`)
  return `${imports.join('\n')}\n\nexport const everything = [${names.join(', ')}].map((entry) => Object.keys(entry).length)\n`
}
