/** Work of the page between two turns of the browser, in milliseconds: with what it adds itself well below 50. */
const BUDGET_MS = 10

/** Keeps long work from holding up the page. For one piece of work that goes step by step. */
export interface Pacing {
  /** Called often: lets the browser have its turn when the budget of time is used up. */
  rest(): Promise<void>
  /** Lets the browser have its turn in any case. */
  turn(): Promise<void>
}

/** A pace for work that begins now. */
export function createPacing(): Pacing {
  const { port1, port2 } = new MessageChannel()
  let rested: (() => void) | undefined
  let since = performance.now()
  port1.onmessage = () => {
    since = performance.now()
    rested?.()
  }
  function turn(): Promise<void> {
    return new Promise((resolve) => {
      rested = resolve
      // Timers wait 4 ms when they follow each other; a message does not.
      port2.postMessage(undefined)
    })
  }
  return { turn, rest: () => (performance.now() - since < BUDGET_MS ? Promise.resolve() : turn()) }
}
