import type { PackageManifest } from '../workspace/public-package.ts'

/** The package.json of the newest version that a registry has of a package, as the registry gives it. */
export async function publishedManifest(registry: string, name: string): Promise<PackageManifest> {
  const response = await fetch(`${registry}${name.replace('/', '%2f')}/latest`)
  if (!response.ok) throw new Error(`${name}: the registry answers ${response.status}`)
  return (await response.json()) as PackageManifest
}
