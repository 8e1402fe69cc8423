import { join } from 'node:path'
import { makeFolder } from '@valuecsv/folder-lock'
import { cannotWrite } from '../../cannot-write.ts'
import { checkOutFolder, STATE_FOLDER } from './check-out-folder.ts'

/**
 * Makes the folder of a training's state, which can be locked then, so that nothing that is there is lost. Errors: those of
 * `checkOutFolder`; `training/cannot-write`.
 */
export async function prepareOutFolder(out: string, resume: boolean): Promise<void> {
  await checkOutFolder(out, resume)
  const folder = join(out, STATE_FOLDER)
  await makeFolder(folder).catch((cause) => {
    throw cannotWrite(folder, cause)
  })
}
