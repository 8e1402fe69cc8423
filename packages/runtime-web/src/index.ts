export { createWebRuntime, type WebRuntimeOptions } from './create-web-runtime.ts'
export type { WebRuntime, WebSession } from './web-runtime.ts'
