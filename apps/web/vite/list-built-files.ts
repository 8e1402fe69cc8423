import type { Plugin } from 'vite'

/** Files of `public/`, which keep their names. */
const NAMED = ['icon.svg', 'page.webmanifest']

/** Tells the service worker what the page is made of, in place of `BUILT_FILES`. */
export function listBuiltFiles(): Plugin {
  return {
    name: 'list-built-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = Object.values(bundle).find(({ fileName }) => fileName === 'service-worker.js')
        if (worker?.type !== 'chunk') return
        const hashed = Object.keys(bundle).filter((name) => name.startsWith('assets/'))
        worker.code = worker.code.replace('BUILT_FILES', JSON.stringify([...hashed.sort(), ...NAMED]))
      },
    },
  }
}
