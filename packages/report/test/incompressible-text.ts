import { createCipheriv } from 'node:crypto'

/** A text of that many characters that stays about as long when it is deflated and written in base64; always the same. */
export function incompressibleText(characters: number): string {
  const cipher = createCipheriv('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16))
  return cipher
    .update(Buffer.alloc(Math.ceil(characters * 0.75)))
    .toString('base64')
    .slice(0, characters)
}
