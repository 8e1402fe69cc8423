// Loaded before the program: sends it SIGINT in the moment in which it has written certain words to standard error. A
// signal from outside comes some time later, when the program may have ended.
import process from 'node:process'

const { INTERRUPT_ON: words = '' } = process.env
const write = process.stderr.write.bind(process.stderr)
let written = ''

process.stderr.write = ((text: string | Uint8Array, ...more: never[]) => {
  const isTaken = write(text, ...more)
  if (!written.includes(words)) {
    written += text
    if (written.includes(words)) process.kill(process.pid, 'SIGINT')
  }
  return isTaken
}) as typeof process.stderr.write
