import type { Group } from '../parse-arguments.ts'
import type { Scene } from '../scene.ts'
import { aloneSteps } from './alone-steps.ts'
import { bundlerSteps } from './bundler-steps.ts'
import { cliSteps } from './cli-steps.ts'
import { exampleSteps } from './example-steps.ts'
import { nodeSteps } from './node-steps.ts'
import { readmeSteps } from './readme-steps.ts'
import { registrySteps } from './registry-steps.ts'
import type { Step } from './step.ts'
import { typescriptSteps } from './typescript-steps.ts'

/** The steps of the chosen groups; the registry's come always, since every other installs from it. */
export function stepsOf(scene: Scene, groups: readonly Group[]): Step[] {
  const others: Readonly<Record<Exclude<Group, 'registry'>, (scene: Scene) => Step[]>> = {
    alone: aloneSteps,
    node: nodeSteps,
    typescript: typescriptSteps,
    bundlers: bundlerSteps,
    readmes: readmeSteps,
    cli: cliSteps,
    examples: exampleSteps,
  }
  return [
    ...registrySteps(scene),
    ...groups.filter((group) => group !== 'registry').flatMap((group) => others[group](scene)),
  ]
}
