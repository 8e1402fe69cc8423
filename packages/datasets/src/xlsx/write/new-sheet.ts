/** What a cell is to hold; nothing where it is `undefined`. A text is never a formula, whatever it begins with. */
export type NewCell = string | number | boolean | undefined

/** How a column looks. */
export interface NewColumn {
  /** In characters of the usual font; a Chinese character takes two. Default: what the program that opens it takes. */
  readonly width?: number
  /** Whether long texts go on in a new line; with a width the row is then made as high as they need. Default false. */
  readonly wrap?: boolean
  /** Whether its cells stand in the middle. Default false. */
  readonly centered?: boolean
}

/** A list to choose from in cells of one column; anything else that is typed there is refused. */
export interface Dropdown {
  /** Counted from 0. */
  readonly column: number
  /** The first and the last of its rows, counted from 1. */
  readonly rows: readonly [number, number]
  /** Together at most 255 characters, commas between them included; none holds a comma or a quotation mark. */
  readonly choices: readonly string[]
  /** Shown while a cell is chosen: a title of at most 32 characters and a text of at most 255. */
  readonly prompt?: { readonly title: string; readonly text: string }
}

/** A sheet to be written. */
export interface NewSheet {
  /** 1 to 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end. */
  readonly name: string
  readonly rows: Iterable<readonly NewCell[]> | AsyncIterable<readonly NewCell[]>
  readonly columns?: readonly NewColumn[]
  /** How many rows at the top are bold and stay in sight. Default 0. */
  readonly headerRows?: number
  /** How many columns on the left stay in sight. Default 0. */
  readonly frozenColumns?: number
  readonly dropdowns?: readonly Dropdown[]
  /** Whether the sheet is out of sight until someone unhides it. Default false. */
  readonly hidden?: boolean
}
