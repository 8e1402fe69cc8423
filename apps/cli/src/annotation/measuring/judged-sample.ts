import { ValueCsvError } from '@valuecsv/errors'
import type { PredictedRows } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { Judgement } from '../judgement.ts'
import type { AnnotatedText, Annotations } from '../reading/read-annotations.ts'

/** A sample with what all annotators said of it, values in label order. */
export interface JudgedSample {
  readonly annotators: readonly string[]
  readonly texts: readonly JudgedText[]
  /** For how many texts each stands. */
  readonly weights: readonly number[]
  /** How many there are in all, where a workbook says so; else the weights estimate it. */
  readonly population?: number
  /** For each value how many of these it is predicted present in, and absent, where that is known. */
  readonly predictedRows?: readonly PredictedRows[]
}

/** A text of the sample. */
export interface JudgedText {
  readonly id: string
  /** For each value what each annotator said. */
  readonly judgements: readonly (readonly (Judgement | undefined)[])[]
  /** For each value 1 where more annotators say yes than no, 0 where fewer, `undefined` where it is undecided. */
  readonly truth: readonly (number | undefined)[]
  /** For each value 1 where the evaluator finds it, else 0. */
  readonly predicted: readonly number[]
}

/**
 * Joins what the annotators of one sample said with what the evaluator finds in its texts, in the order of the first
 * workbook, in which `found` is too. `present` says in how many of all texts the evaluator finds each value, where that is
 * known. Throws `cli/other-sample` for workbooks of different samples.
 */
export function judgedSample(
  annotations: readonly Annotations[],
  found: readonly (readonly ValueId[])[],
  present?: Readonly<Record<ValueId, number>>,
): JudgedSample {
  const [first, ...others] = annotations
  const { population } = first!
  for (const other of others) refuseOtherSample(first!, other)
  const textsById = annotations.map(({ texts }) => new Map(texts.map((text) => [text.id, text])))
  return {
    annotators: annotatorNames(annotations),
    weights: first!.texts.map(({ weight }) => weight),
    ...(population !== undefined && { population }),
    ...(population !== undefined &&
      present !== undefined && {
        predictedRows: VALUE_IDS.map((id) => ({ present: present[id], absent: population - present[id] })),
      }),
    texts: first!.texts.map(({ id }, text) => {
      const judgements = VALUE_IDS.map((value) => textsById.map((texts) => texts.get(id)!.judgements[value]))
      const predicted = VALUE_IDS.map((value) => (found[text]!.includes(value) ? 1 : 0))
      return { id, judgements, truth: judgements.map(majority), predicted }
    }),
  }
}

/** The names of the workbooks; with their folders where two are called alike. */
function annotatorNames(annotations: readonly Annotations[]): string[] {
  return annotations.map(({ annotator, file }, own) => {
    const hasTwin = annotations.some((other, index) => index !== own && other.annotator === annotator)
    return hasTwin ? file.replace(/\.xlsx$/i, '') : annotator
  })
}

function majority(judgements: readonly (Judgement | undefined)[]): number | undefined {
  const count = (judgement: Judgement) => judgements.filter((said) => said === judgement).length
  const lead = count('yes') - count('no')
  return lead === 0 ? undefined : lead > 0 ? 1 : 0
}

/** Ids and weights do not tell: those of the lines of two files, all of which were drawn, are alike. */
function refuseOtherSample(first: Annotations, other: Annotations): void {
  const texts = new Map(first.texts.map((text) => [text.id, text]))
  const isKnown = ({ id, weight, digest }: AnnotatedText) => {
    const own = texts.get(id)
    // A program that saved the workbook may have rounded the last digits.
    return own !== undefined && own.digest === digest && Math.abs(own.weight / weight - 1) < 1e-9
  }
  const isSameSample =
    other.texts.length === first.texts.length &&
    other.texts.every(isKnown) &&
    other.population === first.population &&
    arePredictionsAlike(first, other)
  if (isSameSample) return
  throw new ValueCsvError(
    'cli/other-sample',
    `${other.file}: another sample than ${first.file}, expected workbooks that one run of \`valuecsv sample\` wrote`,
  )
}

function arePredictionsAlike({ predictions: first }: Annotations, { predictions: other }: Annotations): boolean {
  if (first === undefined || other === undefined) return first === other
  return first.digest === other.digest && VALUE_IDS.every((id) => first.present[id] === other.present[id])
}
