/** One thing that must hold. */
export interface Step {
  /** What `--only` chooses it by. */
  readonly group: string
  readonly title: string
  /** Gives what is worth knowing when it went well; throws otherwise. */
  run(): Promise<string | undefined>
}
