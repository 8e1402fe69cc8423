export { type ModelFolder, openModelFolder } from './node/open-model-folder.ts'
export { type ModelFolderContent, writeModelFolder } from './node/write-model-folder.ts'
