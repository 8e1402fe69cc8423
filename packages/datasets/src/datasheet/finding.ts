/** Something about a dataset that whoever uses it should know. Nothing was changed because of it. */
export interface Finding {
  /** Stable, in kebab case: `equal-texts-different-labels`. */
  readonly code: string
  /** One sentence in each language. */
  readonly message: { readonly en: string; readonly zh: string }
  /** The ids, rows or columns that it concerns, in no language, where they are few enough to look at; else empty. */
  readonly where: readonly string[]
}
