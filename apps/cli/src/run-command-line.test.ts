import { expect, test } from 'vitest'
import { EXIT_CODE } from './exit-code.ts'
import { runCommandLine } from './run-command-line.ts'

/** What a run in Chinese writes to standard error when the end of its output fails with `error`. */
async function failedWith(error: Error): Promise<string> {
  let written = ''
  const exitCode = await runCommandLine(['taxonomy', '--lang', 'zh'], {
    environment: {},
    stdout: { write: async () => {}, flush: () => Promise.reject(error), isGone: false },
    stderr: { write: (text) => (written += text) },
    stdin: (async function* () {})(),
    terminal: { stdout: false, stderr: false, columns: 80 },
    signal: new AbortController().signal,
    now: () => 0,
  })
  expect(exitCode).toBe(EXIT_CODE.failed)
  return written
}

test('says in Chinese that a file or the system failed', async () => {
  const error = Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC', path: 'scores.csv' })
  expect(await failedWith(error)).toBe('错误：文件或系统出错\n详情：scores.csv: no space is left on the disk\n')
})

test('says in Chinese that nobody foresaw an error, and how to see where it comes from', async () => {
  expect(await failedWith(new Error('what now'))).toBe(
    '错误：意外错误\n详情：what now\n提示：加上 --debug 再运行一次，可以看到错误出在哪里\n',
  )
})
