import { createApp } from 'vue'
import './style/tokens.css'
import './style/base.css'
import './style/controls.css'
import AppShell from './app/AppShell.vue'
import { refuseDroppedFiles } from './app/use-dropped-files.ts'
import { i18n } from './language/i18n.ts'
import { registerServiceWorker } from './service-worker/register-service-worker.ts'

refuseDroppedFiles()
createApp(AppShell).use(i18n).mount('#page')
registerServiceWorker()
