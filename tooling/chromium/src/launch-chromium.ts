import { type Browser, chromium } from 'playwright-core'
import { browserProgram } from './browser-program.ts'

/** A running browser, or `undefined` where none is to be had (see `browserProgram`). */
export async function launchChromium(): Promise<Browser | undefined> {
  const program = await browserProgram()
  if (program === undefined) return undefined
  const environment = Object.entries(program.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return chromium.launch({ ...program, env: Object.fromEntries(environment) })
}
