import { lockFolder } from '@valuecsv/folder-lock'

/** Acts while this process alone has the folder of a training's state. Errors: those of `lockFolder` and of `act`. */
export async function withLock<Result>(folder: string, act: () => Promise<Result>): Promise<Result> {
  const unlock = await lockFolder(folder)
  try {
    return await act()
  } finally {
    await unlock()
  }
}
