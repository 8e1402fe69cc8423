/** Gives log(1 + exp(x)), without overflow: the loss, in nats, of a logit x where the label is absent. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}
