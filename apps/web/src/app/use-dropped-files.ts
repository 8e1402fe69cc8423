import { onActivated, onDeactivated, shallowRef } from 'vue'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/**
 * A browser would leave the page for a file that is dropped on it, and with it a text that was typed: from now on none is
 * taken but by a screen. To be called before `useDroppedFiles`.
 */
export function refuseDroppedFiles(): void {
  for (const name of ['dragover', 'drop'] as const) {
    addEventListener(name, (event) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      event.dataTransfer!.dropEffect = 'none'
    })
  }
}

/** While the screen is seen, files that are dropped anywhere on the page. */
export function useDroppedFiles(onDrop: (dropped: DataTransfer) => void) {
  const isOver = shallowRef(false)

  function over(event: DragEvent): void {
    if (!hasFiles(event)) return
    event.preventDefault()
    event.dataTransfer!.dropEffect = 'copy'
    isOver.value = true
  }
  function leave(event: DragEvent): void {
    if (event.relatedTarget === null) isOver.value = false
  }
  function drop(event: DragEvent): void {
    if (!hasFiles(event)) return
    event.preventDefault()
    isOver.value = false
    if (event.dataTransfer !== null) onDrop(event.dataTransfer)
  }
  const listeners = { dragover: over, dragleave: leave, drop } as const
  const names = ['dragover', 'dragleave', 'drop'] as const
  onActivated(() => {
    for (const name of names) addEventListener(name, listeners[name])
  })
  onDeactivated(() => {
    isOver.value = false
    for (const name of names) removeEventListener(name, listeners[name])
  })
  return isOver
}
