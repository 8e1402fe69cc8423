import { type FileHandle, open } from 'node:fs/promises'
import { fileError } from './file-error.ts'

/** How lines are kept. */
export interface LineLogOptions {
  /**
   * Whether a line counts as kept only once it is on the disk and survives a loss of power; else once the system has it
   * and it survives the end of the process.
   */
  readonly flush: boolean
}

/** A file to which lines are appended. What arrives while lines are written goes out together with the next write. */
export class LineLog {
  readonly #file: FileHandle
  readonly #path: string
  readonly #flush: boolean
  #waiting: string[] = []
  #nextWrite: Promise<void> | undefined
  #writing: Promise<void> = Promise.resolve()

  private constructor(file: FileHandle, path: string, { flush }: LineLogOptions) {
    this.#file = file
    this.#path = path
    this.#flush = flush
  }

  static async open(path: string, options: LineLogOptions): Promise<LineLog> {
    try {
      return new LineLog(await open(path, 'a'), path, options)
    } catch (error) {
      throw fileError(error, path, 'write')
    }
  }

  /**
   * Resolves when the line, its end included, is kept. After a write that failed every later one fails too: the file may
   * end in half a line, which must stay the last.
   */
  append(line: string): Promise<void> {
    this.#waiting.push(line)
    if (this.#nextWrite === undefined) {
      this.#nextWrite = this.#writing.then(() => this.#write())
      this.#writing = this.#nextWrite
    }
    return this.#nextWrite
  }

  /** Waits for what is being written and closes the file. */
  async close(): Promise<void> {
    await this.#writing.catch(() => undefined)
    await this.#file.close()
  }

  async #write(): Promise<void> {
    const lines = this.#waiting.join('')
    this.#waiting = []
    this.#nextWrite = undefined
    try {
      await this.#file.appendFile(lines)
      if (this.#flush) await this.#file.datasync()
    } catch (error) {
      throw fileError(error, this.#path, 'write')
    }
  }
}
