import { chineseSentence, PRESENCE_NOTE } from '@valuecsv/report'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Phrase } from '../../language/phrase.ts'
import type { Report } from '../../output/report.ts'
import type { Cell, Column, Table } from '../../output/table.ts'
import type { AnnotationFigures, AnnotationMeasurement } from './measure-annotations.ts'

/** What was measured with which files. */
export interface AnnotationSources {
  readonly truth: readonly string[]
  readonly scores: string
  readonly model: string
}

const all: Phrase = { en: 'All values', zh: '全部价值' }

/** The figures of an evaluator on annotated texts in every format. */
export function annotationReport(sources: AnnotationSources, measured: AnnotationMeasurement): Report {
  const figures = [...VALUE_IDS.map((id) => measured.perValue[id]), measured.overall]
  const rows = [...VALUE_IDS.map((id) => VALUES[id].name), all].map((name, row) => [name, figures[row]!] as const)
  const several = measured.annotators.length > 1
  return {
    kind: 'annotation',
    json: { ...sources, interval: { level: 0.95 }, ...measured },
    records: VALUE_IDS.map((value) => ({ value, ...measured.perValue[value] })),
    tables: [figureTable(rows), ...(several ? [agreementTable(rows, measured)] : [])],
    csv: {
      columns: [...figureTable(rows).columns, ...(several ? agreementTable(rows, measured).columns.slice(1) : [])],
      rows: [...VALUE_IDS, 'all'].map((value, row) => [
        ...[value, ...figureCells(figures[row]!)],
        ...(several ? agreementCells(figures[row]!) : []),
      ]),
    },
    notes: notesOf(sources, measured),
  }
}

function figureTable(rows: readonly (readonly [Phrase, AnnotationFigures])[]): Table {
  return {
    title: { en: 'How good the evaluator is on these texts', zh: '评估器在这些文本上的表现' },
    columns: [
      { key: 'value', heading: { en: 'Value', zh: '价值' } },
      { key: 'decided', heading: { en: 'Decided', zh: '已判定' } },
      { key: 'undecided', heading: { en: 'Undecided', zh: '未判定' } },
      { key: 'present', heading: { en: 'With it', zh: '体现' } },
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

function notesOf({ model, scores }: AnnotationSources, measured: AnnotationMeasurement): Phrase[] {
  const { texts, annotators, populationIsEstimated } = measured
  const population = {
    en: `${populationIsEstimated ? 'about ' : ''}${Math.round(measured.population)}`,
    zh: `${populationIsEstimated ? '约 ' : ' '}${Math.round(measured.population)}`,
  }
  const agreement: Phrase = {
    en: ' The undecided cells are the hard ones: where there are many, the figures are too good, and a further annotator helps. Agreement is of the sample as it is; unsure is an answer of its own, blank cells are missing.',
    zh: '未判定的往往是难的：若数量较多，上述指标偏乐观，可再请一位标注者。一致程度按样本本身计算；“不确定”算作一种回答，空白视为缺失。',
  }
  const isSeveral = annotators.length > 1
  return [
    {
      en: `${model} (${scores}) against ${annotators.join(', ')}: ${texts} texts that stand for ${population.en}, each weighed by how many it stands for. In brackets: 95 % intervals.`,
      zh: chineseSentence`${model}（${scores}）对照 ${annotators.join('、')}：${texts} 篇文本，代表${population.zh} 篇，按各自代表的篇数加权。方括号内为 95% 区间。`,
    },
    {
      en: `A value is in a text when more annotators say yes than no; where as many say both, or none does, the cell is undecided, and what was decided of the same value with the same prediction stands for it.${isSeveral ? agreement.en : ''}`,
      zh: `判“是”多于“否”即为体现；两者相等或都没有时为未判定，由同一价值、同一预测的已判定文本代表。${isSeveral ? agreement.zh : ''}`,
    },
    PRESENCE_NOTE,
    {
      en: 'Annotators were asked what a text itself expresses: texts that deny a value, mock it or only quote others count against the precision of an evaluator that finds it there.',
      zh: '标注者判断的是文本本身的态度：否定、嘲讽或只是转述某一价值观的文本，评估器若判为出现，会计入精确率的损失。',
    },
  ]
}
