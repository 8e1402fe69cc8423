/** The program was interrupted; the message says what is kept. */
export class Interruption extends Error {
  override readonly name = 'Interruption'
}
