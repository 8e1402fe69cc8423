/**
 * A metric of counts: `precisionOf`, `recallOf`, `f1Of`, or one of your own. It gives `undefined` where its
 * denominator is 0.
 */
export type CountMetric = (truePositives: number, falsePositives: number, falseNegatives: number) => number | undefined
