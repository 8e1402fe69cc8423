/**
 * Characters that are a word each. The reference begins extension E at U+2B920 where the block begins at U+2B820; so
 * do we.
 */
export const CHINESE_CHARACTERS = '13312 6592 64 20992 22784 512 66816 42720 32 4384 256 5520 10576 544'
