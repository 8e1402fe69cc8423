/** Characters that part words and give no token. */
export const WHITE_SPACE = '9 5 18 1 100 1 26 1 5599 1 2431 11 29 2 5 1 47 1 4000 1'
