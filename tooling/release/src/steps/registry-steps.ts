import { isDeepStrictEqual } from 'node:util'
import { publish } from '../registry/publish.ts'
import { publishedFiles } from '../registry/published-files.ts'
import { publishedManifest } from '../registry/published-manifest.ts'
import type { Scene } from '../scene.ts'
import { Failure } from './failure.ts'
import { manifestProblems } from './manifest-problems.ts'
import type { Step } from './step.ts'

/** Everything is published, once, and arrives as it should. */
export function registrySteps(scene: Scene): Step[] {
  const group = 'registry'
  const { packages, registry } = scene
  return [
    { group, title: `publishes ${packages.length} packages`, run: () => publishAll(scene) },
    {
      group,
      title: 'a second publish does nothing',
      run: async () => {
        const before = await publishedFiles(registry.storage)
        const said = await publish(scene)
        if (!isDeepStrictEqual(await publishedFiles(registry.storage), before)) {
          throw new Failure('the second publish published something', said)
        }
        return undefined
      },
    },
    {
      group,
      title: 'what arrived names versions, no sources, no install scripts',
      run: async () => {
        const manifests = await Promise.all(packages.map(({ name }) => publishedManifest(registry.url, name)))
        const problems = manifests.flatMap(manifestProblems)
        if (problems.length > 0) throw new Failure(problems[0]!, problems.join('\n'))
        return undefined
      },
    },
  ]
}

async function publishAll(scene: Scene): Promise<string> {
  const { packages, registry } = scene
  const said = await publish(scene)
  const files = await publishedFiles(registry.storage)
  const archive = ({ name, version }: { name: string; version: string }) =>
    `${name}/${name.replace(/^.*\//, '')}-${version}.tgz`
  const missing = packages.filter((entry) => !files.has(archive(entry)))
  if (missing.length > 0) throw new Failure(`not published: ${missing.map(({ name }) => name).join(', ')}`, said)
  const bytes = [...files.values()].reduce((sum, file) => sum + file.bytes, 0)
  return `${(bytes / 1e6).toFixed(1)} MB of archives`
}
