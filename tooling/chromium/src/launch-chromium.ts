import { type Browser, chromium } from 'playwright-core'
import { browserProgram } from './browser-program.ts'

/** A running browser, or `undefined` where none is to be had (see `browserProgram`). */
export async function launchChromium(): Promise<Browser | undefined> {
  const program = await browserProgram()
  return program && chromium.launch(program)
}
