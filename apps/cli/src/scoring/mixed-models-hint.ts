/**
 * What to do about scores of several evaluators. Beside a baseline they are to be scored anew: one of another evaluator is
 * refused, whatever is allowed.
 */
export function mixedModelsHint(hasBaseline = false): string {
  return hasBaseline
    ? 'score both with one evaluator: --model csv-small'
    : 'score all with one model, or take them together with --allow-mixed'
}
