import type { Command } from 'commander'
import { DICTIONARY } from './dictionary.ts'
import { translateHelp } from './translate-help.ts'

/** Makes the help of `program` and of all its commands Chinese. */
export function speakChinese(program: Command): void {
  const chinese = new Map(DICTIONARY)
  translateHelp(program, (english) => chinese.get(english) ?? english)
}
