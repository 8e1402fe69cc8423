import { onActivated, onDeactivated, shallowRef } from 'vue'

/** While the screen is seen, files that are dropped anywhere on the page; a browser would leave the page for them. */
export function useDroppedFiles(onDrop: (dropped: DataTransfer) => void) {
  const isOver = shallowRef(false)
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

  function over(event: DragEvent): void {
    if (!hasFiles(event)) return
    event.preventDefault()
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
