/** Lets the page start without a network from the next visit on, where the browser has service workers. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD) return
  // Without one the page works the same.
  navigator.serviceWorker?.register(new URL('service-worker.js', document.baseURI)).catch(() => undefined)
}

/**
 * Has the `.wasm` file of ONNX Runtime kept whose name begins with `name`: on the first visit it was loaded before the
 * service worker was there.
 */
export function keepWasmFile(name: string): void {
  navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage(name)).catch(() => undefined)
}
