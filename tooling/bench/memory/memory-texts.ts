import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes about `megabytes` of JSON Lines with texts of differing lengths, and gives how many there are. */
export async function writeManyTexts(path: string, megabytes: number): Promise<number> {
  let count = 0
  function* lines() {
    for (let bytes = 0; bytes < megabytes * 1e6; ) {
      // Up to 100 kB each, most of them short, as in a file of web pages.
      const sentences = 1 + ((count * count * 7919) % 3000) * (count % 10 === 0 ? 1 : 0.03)
      const text = `第${count}条。${'诚信是做人的根本，人民自由。'.repeat(sentences)}`
      const line = `${JSON.stringify({ id: `${count}`, text })}\n`
      bytes += Buffer.byteLength(line)
      count += 1
      yield line
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
  return count
}
