import { ValueCsvError } from '@valuecsv/errors'
import type { PlacedFile } from './sources-of-files.ts'

/** A run has a handful of files: what holds more than this is somebody's whole disk. */
const mostFiles = 2_000

/**
 * The files of a drop, those in folders included. To be called while the drop is handled: afterwards it is empty. Error:
 * `web/too-many-files`.
 */
export function droppedFiles(transfer: DataTransfer): Promise<PlacedFile[]> {
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }))
  return filesOfEntries(entries)
}

/** The files of an input; those of a folder have its name in front. */
export function chosenFiles(files: FileList | null): PlacedFile[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
}

async function filesOfEntries(
  dropped: readonly { readonly entry: FileSystemEntry | null; readonly file: File | null }[],
): Promise<PlacedFile[]> {
  const found: PlacedFile[] = []
  for (const { entry, file } of dropped) {
    if (entry?.isDirectory) await walk(entry as FileSystemDirectoryEntry, '', found)
    else if (file !== null) found.push({ path: file.name, file })
  }
  return found
}

async function walk(folder: FileSystemDirectoryEntry, above: string, found: PlacedFile[]): Promise<void> {
  const path = `${above}${folder.name}/`
  const reader = folder.createReader()
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (entries.length === 0) return
    if (found.length >= mostFiles) {
      throw new ValueCsvError('web/too-many-files', `more than ${mostFiles} files, expected a run or a few of them`)
    }
    for (const entry of entries) {
      if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, path, found)
      else {
        const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
        found.push({ path: path + file.name, file })
      }
    }
  }
}
