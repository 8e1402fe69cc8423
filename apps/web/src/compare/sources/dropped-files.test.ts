import { expect, test } from 'vitest'
import { droppedFiles } from './dropped-files.ts'

/** A drop of one folder with so many files, as a browser hands it over: a hundred at a time. */
function dropOf(count: number): DataTransfer {
  let given = 0
  const readEntries = (resolve: (entries: unknown[]) => void) => {
    const entries = Array.from({ length: Math.min(100, count - given) }, (_, index) => {
      const file = new File([], `${given + index}.csv`)
      return { isDirectory: false, name: file.name, file: (found: (file: File) => void) => found(file) }
    })
    given += entries.length
    resolve(entries)
  }
  const folder = { isDirectory: true, name: 'folder', createReader: () => ({ readEntries }) }
  const item = { kind: 'file', webkitGetAsEntry: () => folder, getAsFile: () => null }
  return { items: [item] } as unknown as DataTransfer
}

test('the files of a folder have it in their paths', async () => {
  const files = await droppedFiles(dropOf(150))
  expect(files).toHaveLength(150)
  expect(files[149]!.path).toBe('folder/149.csv')
})

test('a folder of too many files is refused, none of it is left out in silence', async () => {
  await expect(droppedFiles(dropOf(2_200))).rejects.toMatchObject({ code: 'web/too-many-files' })
})
