/**
 * Characters that canonical decomposition leaves whole in the reference, whose tables are older than that of newer
 * JavaScript engines: U+105C9–105E4, U+11383–113C8, U+11938, U+16121–16128, U+16D68–16D6A.
 */
export const UNDECOMPOSED_CHARACTERS = '67017 28 3486 70 1391 1 18408 8 3135 3'
