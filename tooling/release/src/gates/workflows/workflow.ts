/** The parts of a GitHub workflow that the rules look at. */
export interface Workflow {
  readonly permissions?: Permissions
  readonly jobs: Readonly<Record<string, Job>>
}

/** What a token may do: a level for each scope, or one word for all. */
export type Permissions = string | Readonly<Record<string, string>>

interface Job {
  readonly permissions?: Permissions
  readonly strategy?: { readonly matrix?: Readonly<Record<string, readonly (string | number)[]>> }
  readonly steps?: readonly { readonly uses?: string; readonly run?: string }[]
}
