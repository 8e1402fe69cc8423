import { unpackChromium } from './unpack-chromium.ts'

/** A browser as Playwright starts it: give it as `launchOptions`. */
export interface BrowserProgram {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string | undefined>
}

/** WebGPU on a software adapter: what Chromium otherwise offers only with a graphics card. */
const PARAMETERS = ['--no-sandbox', '--headless=new', '--enable-unsafe-webgpu']

/**
 * The browser that `CHROMIUM_PATH` names, or the one out of npm, which needs nothing of the system; `undefined` where
 * neither is there: the one out of npm is for Linux on x64.
 */
export async function browserProgram(): Promise<BrowserProgram | undefined> {
  const named = process.env.CHROMIUM_PATH
  if (named) return { executablePath: named, args: PARAMETERS, env: process.env }
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { executablePath, libraries } = await unpackChromium()
  const { LD_LIBRARY_PATH: search } = process.env
  const env = { ...process.env, LD_LIBRARY_PATH: search ? `${libraries}:${search}` : libraries }
  return { executablePath, args: PARAMETERS, env }
}
