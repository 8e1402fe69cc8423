import type { RandomGenerator } from './random-generator.ts'

/** Shuffles an array or typed array in place, every order equally likely (Fisher and Yates), and gives it back. */
export function shuffle<Items extends { readonly length: number; [index: number]: unknown }>(
  items: Items,
  random: RandomGenerator,
): Items {
  const target = items as { [index: number]: unknown }
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const held = target[i]
    target[i] = target[j]
    target[j] = held
  }
  return items
}
