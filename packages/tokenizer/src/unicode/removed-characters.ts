/**
 * Control, format and private-use characters and U+FFFD, which cleaning drops without a trace. Unassigned code
 * points stay.
 */
export const REMOVED_CHARACTERS =
  '0 9 2 2 1 18 95 33 13 1 1362 6 22 1 192 1 49 1 4350 1 2044 5 26 5 49 5 1 10 49040 6400 1535 1 249 3 1 1 4287 1 ' +
  '44002 4 5327 8 798342 1 30 96 65408 65534 2 65534'
