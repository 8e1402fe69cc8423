export { lockFolder } from './lock-folder.ts'
