/** Why a step failed: one line as the message, and what a program said about it. */
export class Failure extends Error {
  readonly details: string

  constructor(message: string, details = '') {
    super(message)
    this.name = 'Failure'
    this.details = details
  }
}
