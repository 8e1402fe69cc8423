/** Resolves when the browser has drawn what there is and has nothing more urgent to do; hidden pages draw nothing. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve)
    else requestAnimationFrame(() => setTimeout(resolve))
  })
}
