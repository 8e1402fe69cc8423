/** What `pnpm licenses list --json` gives: the packages under each licence. */
export type LicenceList = Readonly<Record<string, readonly { readonly name: string }[]>>

/** Licences that let our packages be used as Apache-2.0 ones are. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'Unlicense',
])

/** Packages under a licence that is not on the list, one line each. */
export function licenceProblems(list: LicenceList): string[] {
  return Object.entries(list)
    .filter(([licence]) => !isAllowed(licence))
    .flatMap(([licence, packages]) =>
      packages.map(({ name }) => `${name} is under ${licence}, which is not on the list`),
    )
}

/** Of licences joined by OR one is enough; those joined by AND must all be allowed. */
function isAllowed(expression: string): boolean {
  return expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => ALLOWED.has(licence.replace(/[()]/g, ''))))
}
