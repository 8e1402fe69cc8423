import { unpackChromium } from './unpack-chromium.ts'

/** A browser as Playwright starts it: give it as `launchOptions`. */
export interface BrowserProgram {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

/**
 * WebGPU on a software adapter, which Chromium otherwise offers only with a graphics card, and no process that ends it
 * when it takes its time.
 */
const PARAMETERS = ['--no-sandbox', '--headless=new', '--enable-unsafe-webgpu', '--disable-gpu-watchdog']

/**
 * The browser that `CHROMIUM_PATH` names, or the one out of npm, which needs nothing of the system; `undefined` where
 * neither is there: the one out of npm is for Linux on x64.
 */
export async function browserProgram(): Promise<BrowserProgram | undefined> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const environment = Object.fromEntries(entries)
  const { CHROMIUM_PATH: named, LD_LIBRARY_PATH: search } = environment
  if (named) return { executablePath: named, args: PARAMETERS, env: environment }
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { executablePath, libraries } = await unpackChromium()
  const env = { ...environment, LD_LIBRARY_PATH: search ? `${libraries}:${search}` : libraries }
  return { executablePath, args: PARAMETERS, env }
}
