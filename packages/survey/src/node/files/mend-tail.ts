import { appendFile, type FileHandle, open } from 'node:fs/promises'
import { fileError, systemCode } from './file-error.ts'

/** How a file of lines is mended. */
export interface MendTailOptions {
  /** Whether the last line, which has no end, lacks nothing else; then it gets its end. */
  readonly isWhole: (line: string) => boolean
  /** The file that a torn line is moved to. Default: it is dropped. */
  readonly setAside?: string
}

/**
 * Gives a file of lines that a killed writer left a whole last line: a line without its end is ended where that is all
 * it lacks, else cut off and set aside. Returns how many bytes were cut off. A file that is not there is none.
 */
export async function mendTail(path: string, { isWhole, setAside }: MendTailOptions): Promise<number> {
  let file: FileHandle
  try {
    file = await open(path, 'r+')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 0
    throw fileError(error, path, 'write')
  }
  try {
    const { size } = await file.stat()
    const start = await startOfLastLine(file, size)
    if (start === size) return 0
    const tail = Buffer.alloc(size - start)
    await file.read(tail, 0, tail.length, start)
    if (isWhole(tail.toString('utf8'))) {
      await file.write('\n', size)
      await file.datasync()
      return 0
    }
    // First set aside, then cut: who is killed between the two has it twice rather than never.
    if (setAside !== undefined) await appendFile(setAside, Buffer.concat([tail, Buffer.from('\n')]), { flush: true })
    await file.truncate(start)
    await file.datasync()
    return tail.length
  } catch (error) {
    throw fileError(error, path, 'write')
  } finally {
    await file.close()
  }
}

/** Where the line begins that has no end; the size of the file where there is none. */
async function startOfLastLine(file: FileHandle, size: number): Promise<number> {
  const block = Buffer.alloc(64 * 1024)
  for (let end = size; end > 0; ) {
    const begin = Math.max(0, end - block.length)
    const { bytesRead } = await file.read(block, 0, end - begin, begin)
    const newline = block.subarray(0, bytesRead).lastIndexOf(0x0a)
    if (newline >= 0) return begin + newline + 1
    end = begin
  }
  return 0
}
