/** What the browser keeps under `name`; `undefined` where it keeps nothing, or nothing at all. */
export function keptChoice(name: string): string | undefined {
  try {
    return localStorage.getItem(`valuecsv-${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a choice for the next visit, where the browser lets it; `undefined` forgets it. */
export function keepChoice(name: string, choice: string | undefined): void {
  try {
    if (choice === undefined) localStorage.removeItem(`valuecsv-${name}`)
    else localStorage.setItem(`valuecsv-${name}`, choice)
  } catch {
    // It holds for this visit.
  }
}
