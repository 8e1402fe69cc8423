/** What a text without an id of its own is called. */
const GENERATED_ID = /^(?:line|row)-\d+$/

/** Hears of each text; tells once when texts of two files are numbered alike, since nothing tells them apart afterwards. */
export function generatedIds(tell: (line: string) => void): (id: string, file: string) => void {
  let first: string | undefined
  let isTold = false
  return (id, file) => {
    if (isTold || !GENERATED_ID.test(id)) return
    first ??= file
    if (first === file) return
    isTold = true
    tell(`${file}: its texts are numbered as those of ${first} are (${id}): an id for each text would tell them apart`)
  }
}
