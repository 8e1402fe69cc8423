/** The names of the parts, in the order in which they are used. */
export const SPLIT_PARTS = ['train', 'validation', 'test'] as const

/** The name of a part. */
export type SplitPart = (typeof SPLIT_PARTS)[number]

/** Texts in three parts, each in the order in which the texts were given. */
export type Split<T> = Readonly<Record<SplitPart, readonly T[]>>
