/** A change of a package's API reports. */
export interface ApiChange {
  /** The package. */
  readonly name: string
  /** Whether a report is new: then any changeset that waits for the release will do. */
  readonly isNew: boolean
}

/** A file of `.changeset/`. */
export interface PendingChangeset {
  readonly text: string
  /** Whether it was added or edited together with the change. */
  readonly isOfThisChange: boolean
}

/** Packages whose API changed without a changeset that names them, one line each. */
export function changesWithoutChangeset(
  changes: readonly ApiChange[],
  changesets: readonly PendingChangeset[],
): string[] {
  return changes
    .filter(({ name, isNew }) => {
      const named = changesets.filter(({ text }) => namedPackages(text).includes(name))
      return !named.some(({ isOfThisChange }) => isNew || isOfThisChange)
    })
    .map(({ name }) => `${name}: its API changed, and no new file in .changeset/ names it`)
}

/** The packages that a changeset names. */
function namedPackages(text: string): string[] {
  const header = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? ''
  return [...header.matchAll(/^['"]?([^'":\s]+)['"]?:/gm)].map((match) => match[1]!)
}
