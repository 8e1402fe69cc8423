import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Phrase } from '../../language/phrase.ts'
import type { Report } from '../../output/report.ts'
import type { Cell, Column, Table } from '../../output/table.ts'
import { annotationNotes, type NotedSources } from './annotation-notes.ts'
import type { AnnotationFigures, AnnotationMeasurement } from './measure-annotations.ts'

/** What was measured with which files. */
export interface AnnotationSources extends NotedSources {
  readonly truth: readonly string[]
}

const all: Phrase = { en: 'All values', zh: '全部价值' }

/** The figures of an evaluator on annotated texts in every format. */
export function annotationReport(
  sources: AnnotationSources,
  measured: AnnotationMeasurement,
  { hasOtherScores }: { readonly hasOtherScores: boolean },
): Report {
  const { perValue, overall, ...described } = measured
  const about = { ...sources, interval: { level: 0.95 } }
  const figures = [...VALUE_IDS.map((id) => perValue[id]), overall]
  const rows = [...VALUE_IDS.map((id) => VALUES[id].name), all].map((name, row) => [name, figures[row]!] as const)
  const several = measured.annotators.length > 1
  return {
    kind: 'annotation',
    json: { ...about, ...measured },
    records: [
      ...VALUE_IDS.map((value) => ({ value, ...perValue[value] })),
      { value: 'all', ...overall, ...about, ...described },
    ],
    tables: [figureTable(rows), ...(several ? [agreementTable(rows, measured)] : [])],
    csv: {
      columns: [...figureTable(rows).columns, ...(several ? agreementTable(rows, measured).columns.slice(1) : [])],
      rows: [...VALUE_IDS, 'all'].map((value, row) => [
        ...[value, ...figureCells(figures[row]!)],
        ...(several ? agreementCells(figures[row]!) : []),
      ]),
    },
    notes: annotationNotes(sources, measured, { hasOtherScores }),
  }
}

function figureTable(rows: readonly (readonly [Phrase, AnnotationFigures])[]): Table {
  return {
    title: { en: 'How good the evaluator is on these texts', zh: '评估器在这些文本上的表现' },
    columns: [
      { key: 'value', heading: { en: 'Value', zh: '价值' } },
      { key: 'decided', heading: { en: 'Decided in the sample', zh: '样本中已判定' } },
      { key: 'undecided', heading: { en: 'Undecided in the sample', zh: '样本中未判定' } },
      { key: 'present', heading: { en: 'With it in the sample', zh: '样本中体现' } },
      estimateColumn('precision', { en: 'Precision', zh: '精确率' }),
      estimateColumn('recall', { en: 'Recall', zh: '召回率' }),
      estimateColumn('f1', { en: 'F1', zh: 'F1' }),
    ],
    rows: rows.map(([name, figures]) => [name, ...figureCells(figures)]),
  }
}

function figureCells({ decided, undecided, present, precision, recall, f1 }: AnnotationFigures): Cell[] {
  return [decided, undecided, present, { estimate: precision }, { estimate: recall }, { estimate: f1 }]
}

function agreementTable(
  rows: readonly (readonly [Phrase, AnnotationFigures])[],
  { pairs }: AnnotationMeasurement,
): Table {
  return {
    title: { en: 'How far the annotators agree', zh: '标注者之间的一致程度' },
    columns: [
      { key: 'value', heading: { en: 'Value', zh: '价值' } },
      estimateColumn('alpha', { en: "Krippendorff's alpha", zh: 'Krippendorff α' }),
      ...pairs.map(([first, second]) => {
        const names = `${first}, ${second}`
        return estimateColumn(`kappa ${names}`, { en: `Cohen's kappa ${names}`, zh: `Cohen κ ${names}` })
      }),
    ],
    rows: rows.map(([name, figures]) => [name, ...agreementCells(figures)]),
  }
}

function agreementCells({ alpha, kappas }: AnnotationFigures): Cell[] {
  return [alpha ?? {}, ...kappas].map((estimate) => ({ estimate }))
}

function estimateColumn(key: string, heading: Phrase): Column {
  return { key, heading, digits: 2, estimate: true }
}
