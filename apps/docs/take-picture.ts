// Takes docs/pictures/report.png: the head of the report of the demo's comparison, and its chart of intervals below.
// node --conditions=@valuecsv/source take-picture.ts [FONTS]
// FONTS is the folder of @fontsource/noto-sans-sc, for a browser that has no Chinese font.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { launchChromium, serveFolder } from '@valuecsv/chromium'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'valuecsv-picture-'))
try {
  const report = join(folder, 'report.html')
  const program = join(root, 'apps/cli/bin/valuecsv.js')
  const answers = join(root, 'examples/demo/answers.csv')
  const parameters = ['compare', answers, '--html', report, '--lang', 'en', '--offline']
  const { status } = spawnSync(process.execPath, [program, ...parameters], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('The demo could not be compared.')

  const browser = await launchChromium()
  if (browser === undefined)
    throw new Error('No browser: the one out of npm is for Linux on x64, CHROMIUM_PATH names another.')
  const context = await browser.newContext({
    bypassCSP: true,
    viewport: { width: 900, height: 760 },
    colorScheme: 'light',
  })
  const page = await context.newPage()
  const [, , fonts] = process.argv
  const server =
    fonts === undefined ? undefined : await serveFolder(fonts, { headers: { 'access-control-allow-origin': '*' } })
  await page.goto(pathToFileURL(report).href)
  if (server !== undefined) {
    await page.addStyleTag({ url: `${server.url}index.css` })
    await page.addStyleTag({ content: '* { font-family: "Liberation Sans", "Noto Sans SC", sans-serif !important }' })
    await page.evaluate('document.fonts.ready')
    await page.waitForTimeout(1500)
  }
  const pictures = [
    await page.screenshot(),
    await page.getByRole('figure', { name: 'Mean scores with their intervals' }).screenshot(),
  ]
  const images = pictures.map(
    (bytes) => `<img src="data:image/png;base64,${bytes.toString('base64')}" style="display:block">`,
  )
  await page.setContent(`<body style="margin:0 0 0 16px">${images.join('')}`)
  await page.screenshot({ path: join(root, 'docs/pictures/report.png'), fullPage: true })
  await browser.close()
  await server?.close()
} finally {
  rmSync(folder, { recursive: true })
}
