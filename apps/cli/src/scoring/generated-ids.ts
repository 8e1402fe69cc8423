import type { Phrase } from '../language/phrase.ts'

/** What a text without an id of its own is called. */
const GENERATED_ID = /^(?:line|row)-\d+$/

/** Hears of each text; tells once when texts of two files are numbered alike, since nothing tells them apart afterwards. */
export function generatedIds(tell: (phrase: Phrase) => void): (id: string, file: string) => void {
  let first: string | undefined
  let isTold = false
  return (id, file) => {
    if (isTold || !GENERATED_ID.test(id)) return
    first ??= file
    if (first === file) return
    isTold = true
    tell({
      en: `${file}: its texts are numbered as those of ${first} are (${id}): an id for each text would tell them apart`,
      zh: `注意：${file} 的文本与 ${first} 的编号相同（${id}）；给每篇文本一个标识即可区分`,
    })
  }
}
