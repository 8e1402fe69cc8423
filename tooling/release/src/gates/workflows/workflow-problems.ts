import { parse } from 'yaml'
import type { Permissions, Workflow } from './workflow.ts'

/** The jobs that may do more than read the repository, and what. */
const MORE_THAN_READING: Readonly<Record<string, string>> = { publish: 'id-token', tag: 'contents' }

/** Where a workflow lets a job do more than it must, or runs an action that may change under it. */
export function workflowProblems(text: string): string[] {
  const { permissions, jobs } = parse(text) as Workflow
  return [
    ...(JSON.stringify(permissions) === '{}' ? [] : ['the workflow must begin with "permissions: {}"']),
    ...Object.entries(jobs).flatMap(([name, job]) => [
      ...permissionProblems(name, job.permissions),
      ...(job.steps ?? []).flatMap(({ uses }) =>
        uses === undefined || /^[\w./-]+@[0-9a-f]{40}$/.test(uses)
          ? []
          : [`${name}: ${uses} is not pinned by its commit`],
      ),
    ]),
  ]
}

function permissionProblems(job: string, permissions: Permissions | undefined): string[] {
  if (permissions === undefined) return [`${job}: names no permissions`]
  if (typeof permissions === 'string') return [`${job}: "${permissions}" is no list of permissions`]
  return Object.entries(permissions)
    .filter(([scope, level]) => level !== 'read' && level !== 'none' && MORE_THAN_READING[job] !== scope)
    .map(([scope, level]) => `${job}: ${scope}: ${level} is more than it needs`)
}
