export { lockFolder } from './lock-folder.ts'
export { makeFolder } from './make-folder.ts'
