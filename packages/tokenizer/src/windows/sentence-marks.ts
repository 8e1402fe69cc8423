/** What ends a sentence wherever it stands; `；` parts what could be sentences of their own. */
export const SENTENCE_ENDS = '。！？；…!?｡'

/** What closes a quotation or a bracket, and so stays with the sentence that ends before it. */
export const CLOSING_MARKS = '”’」』）〕】》〉］｝"\')]}'

/** What ends a line, and any sentence with it. */
export const LINE_ENDS = '\n\r\u2028\u2029'
