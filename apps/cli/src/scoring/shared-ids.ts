import type { Phrase } from '../language/phrase.ts'

/** So many ids are remembered, whatever the size of the files: those of later texts are not looked for. */
const MOST_IDS = 1_000_000

/** Hears of each text; tells once when texts of two files have the same id, since nothing tells them apart afterwards. */
export function sharedIds(tell: (phrase: Phrase) => void): (id: string, file: string) => void {
  const files = new Map<string, string>()
  let isTold = false
  return (id, file) => {
    if (isTold) return
    const first = files.get(id)
    if (first === undefined && files.size < MOST_IDS) files.set(id, file)
    if (first === undefined || first === file) return
    isTold = true
    files.clear()
    tell({
      en: `${file}: has texts of the same ids as ${first} (${id}): an id of its own for each text would tell them apart`,
      zh: `注意：${file} 与 ${first} 有标识相同的文本（${id}）；给每篇文本各自的标识即可区分`,
    })
  }
}
