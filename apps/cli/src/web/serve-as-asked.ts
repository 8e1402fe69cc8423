import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { ValueCsvError } from '@valuecsv/errors'
import { modelFolder } from '@valuecsv/model-csv-small'
import { pageFolder } from '@valuecsv/web'
import type { Context } from '../context.ts'
import { openInBrowser } from './open-in-browser.ts'
import { servePage, urlOf } from './page-server.ts'

export interface WebFlags {
  readonly port?: number
  readonly open: boolean
}

/** The same each time: a browser keeps the model, and the choices made in the page, for this address. */
const USUAL_PORT = 4812

/** Serves the page until it is interrupted. Throws `cli/page-missing` and `cli/port-taken`. */
export async function serveAsAsked(context: Context, { port, open }: WebFlags): Promise<void> {
  const page = fileURLToPath(pageFolder)
  if (!existsSync(page)) {
    throw new ValueCsvError('cli/page-missing', `${page}: the page is not built`, {
      hint: 'in a checkout, node scripts/ensure.mjs builds it',
    })
  }
  const mounts = [
    { path: '/csv-small/', folder: fileURLToPath(modelFolder) },
    { path: '/', folder: page },
  ]
  const server = await listen(context, port, (at) => servePage(mounts, at))
  const url = urlOf(server)
  await context.stdout.write(`${url}\n`)
  context.notice({
    en: 'Nothing that is typed or opened there leaves this machine. Ctrl-C ends it.',
    zh: '在网页里输入或打开的内容都不会离开本机。按 Ctrl-C 结束。',
  })
  if (open && context.terminal.stdout && !(await openInBrowser(url))) {
    context.notice({ en: `open ${url} in a browser`, zh: `请在浏览器中打开 ${url}` })
  }
  await untilInterrupted(context.signal)
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
}

async function listen(
  context: Context,
  port: number | undefined,
  serve: (port: number) => Promise<Server>,
): Promise<Server> {
  try {
    return await serve(port ?? USUAL_PORT)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' && (error as NodeJS.ErrnoException).code !== 'EACCES') {
      throw error
    }
    if (port !== undefined) {
      const message = `--port ${port} is taken by another program, or not allowed`
      throw new ValueCsvError('cli/port-taken', message, { cause: error, hint: '--port 0 takes a free one' })
    }
    context.notice({
      en: `port ${USUAL_PORT} is taken: another one, for which the browser loads the model again`,
      zh: `端口 ${USUAL_PORT} 已被占用，改用另一个端口；浏览器会重新载入模型`,
    })
    return serve(0)
  }
}

function untilInterrupted(signal: AbortSignal): Promise<void> {
  return new Promise((interrupted) => {
    if (signal.aborted) interrupted()
    else signal.addEventListener('abort', () => interrupted(), { once: true })
  })
}
