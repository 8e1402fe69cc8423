import type { PackageManifest, PublicPackage } from '../workspace/public-package.ts'

/** An example as somebody would have it who copied it out of the repository. */
export interface ExampleProject {
  /** Its package.json. */
  readonly text: string
  /** Its scripts, name and command. */
  readonly scripts: readonly (readonly [string, string])[]
  /** Why it cannot be one. */
  readonly problem: string | undefined
}

/** Asks for the published versions in place of those of the workspace; what only its tests need is left out. */
export function exampleProject(
  manifest: PackageManifest,
  packages: readonly Pick<PublicPackage, 'name' | 'version'>[],
): ExampleProject {
  const versions = new Map(packages.map(({ name, version }) => [name, version]))
  const asked = Object.entries(manifest.dependencies ?? {})
  const unknown = asked.find(([name, range]) => range.startsWith('workspace:') && !versions.has(name))
  const dependencies = asked.map(([name, range]) => [
    name,
    range.startsWith('workspace:') ? `^${versions.get(name)}` : range,
  ])
  const { devDependencies: _, ...kept } = manifest as PackageManifest & { devDependencies?: unknown }
  const scripts = Object.entries(manifest.scripts ?? {})
  const problem =
    unknown !== undefined
      ? `${manifest.name} depends on ${unknown[0]}, which is not published`
      : scripts.length === 0
        ? `${manifest.name} has no script to run`
        : undefined
  return { text: JSON.stringify({ ...kept, dependencies: Object.fromEntries(dependencies) }), scripts, problem }
}
