import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { chunkFolder } from './vite/chunk-folder.ts'
import { contentSecurityPolicy } from './vite/content-security-policy.ts'
import { filesOfModel } from './vite/files-of-model.ts'
import { listBuiltFiles } from './vite/list-built-files.ts'
import { pageLicences } from './vite/page-licences.ts'

// Most of what is bundled asks for its licence to be handed on.
const licences = pageLicences()

export default defineConfig({
  // The page works in any folder of any host.
  base: './',
  plugins: [vue(), contentSecurityPolicy(), listBuiltFiles(), filesOfModel(), licences.ofPage],
  worker: { plugins: () => [licences.ofWorkers] },
  resolve: { conditions: ['@valuecsv/source', 'browser', 'module', 'import', 'default'] },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
  },
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    target: 'es2023',
    // Its loader of modules would be an inline script; browsers that have WebAssembly SIMD load modules by themselves.
    modulePreload: { polyfill: false },
    // Small files as data: URLs would have to be let through the policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { main: 'index.html', 'service-worker': 'src/service-worker/service-worker.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/first/[name]-[hash].js'),
        chunkFileNames: (chunk) => `assets/${chunkFolder(chunk)}/[name]-[hash].js`,
        codeSplitting: { groups: [{ name: 'vue', test: /[\\/]node_modules[\\/](@vue|vue|vue-i18n|@intlify)[\\/]/ }] },
      },
    },
  },
})
