/** A fenced block of a guide, with what the comment above it says to the tests. */
export interface GuideBlock {
  readonly language: string
  readonly code: string
  /** The line of the guide, from 1, where the code begins. */
  readonly line: number
  readonly note: GuideNote | undefined
}

/** `<!-- kind: text -->` on the line above a block. */
export interface GuideNote {
  /**
   * `file`: the block is a file of that name in the folder of the guide's commands. `not run`: it cannot run here, for
   * the reason given. `needs`: it runs where that environment variable is set. `exits`: the exit code it ends with.
   */
  readonly kind: 'file' | 'not run' | 'needs' | 'exits'
  readonly text: string
}
