import type { PackageManifest } from '../workspace/public-package.ts'

/** Scripts that npm would run on the machine of whoever installs. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish']

/** What is wrong with a package.json as it was published. */
export function manifestProblems({ name, version, ...manifest }: PackageManifest): string[] {
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies })
  return [
    ...(version === '0.0.0' ? [`${name} has no version: a changeset must name it`] : []),
    ...ranges
      .filter(([other, range]) => !/^[\^~]?\d+\.\d+\.\d+/.test(range) || (isOurs(other) && !range.startsWith('^')))
      .map(([other, range]) => `${name} asks for ${other} "${range}", which is no range of versions to publish`),
    ...(JSON.stringify(manifest.exports ?? {}).includes('@valuecsv/source')
      ? [`${name} exports its sources, which are not published`]
      : []),
    ...INSTALL_SCRIPTS.filter((script) => manifest.scripts?.[script] !== undefined).map(
      (script) => `${name} has the script "${script}", which runs when it is installed`,
    ),
  ]
}

function isOurs(name: string): boolean {
  return name === 'valuecsv' || name.startsWith('@valuecsv/')
}
