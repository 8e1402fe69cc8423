import type { Cell, Column, Phrase, Table } from '@valuecsv/report'
import { VALUE_IDS, VALUES, type ValueId } from '@valuecsv/taxonomy'
import type { ClassificationFigures, ValueFigures } from './classification-figures.ts'
import type { SecondShuffleLeak } from './second-shuffle-leak.ts'
import type { SplitDrift, SplitFigures } from './split-drift.ts'
import { commandOf, isAtHand, type PlannedTraining, TRAININGS } from './trainings.ts'

/** What record-training.ts kept of a training. */
export interface TrainingRecord {
  readonly name: string
  readonly epochs: number
  /** The epoch of each classifier whose weights were kept, from 1. */
  readonly keptEpochs: readonly number[]
  readonly texts: number
  /** Those that have a classifier. */
  readonly values: readonly ValueId[]
  readonly atHalf: ClassificationFigures
  readonly tuned: ClassificationFigures
}

/** All that the report is made from. */
export interface ReportData {
  readonly leak: SecondShuffleLeak
  readonly drift: SplitDrift
  /** The trainings that are done, by name. */
  readonly trainings: ReadonlyMap<string, TrainingRecord>
}

function figure(key: string, heading: Phrase): Column {
  return { key, heading, digits: 3 }
}

const overallColumns = [
  figure('subsetAccuracy', { en: 'Subset accuracy', zh: '完全匹配率' }),
  figure('microF1', { en: 'Micro-F1', zh: '微平均 F1' }),
  figure('macroF1', { en: 'Macro-F1', zh: '宏平均 F1' }),
  figure('mAP', { en: 'mAP', zh: 'mAP' }),
]

const valueColumns = [
  figure('accuracy', { en: 'Accuracy', zh: '准确率' }),
  figure('precision', { en: 'Precision', zh: '精确率' }),
  figure('recall', { en: 'Recall', zh: '召回率' }),
  figure('f1', { en: 'F1', zh: 'F1' }),
]

const tuned: Phrase = { en: 'tuned', zh: '调优' }

const text = (key: string, heading: Phrase): Column => ({ key, heading })

function stateOf(training: PlannedTraining, record: TrainingRecord | undefined): Phrase {
  if (record) {
    const cut = training.epochs === undefined ? { en: '', zh: '' } : { en: ', cut short', zh: '，提前结束' }
    const { epochs } = record
    const kept = record.keptEpochs.join('/')
    const planned = training.values?.length ?? VALUE_IDS.length
    const some = record.values.length
    const of = some === planned ? { en: '', zh: '' } : { en: `, ${some} of 12 values`, zh: `，12 项中的 ${some} 项` }
    return {
      en: `${epochs} epochs${cut.en}, ${kept} kept${of.en}`,
      zh: `${epochs} 轮${cut.zh}，取第 ${kept} 轮${of.zh}`,
    }
  }
  return isAtHand(training) ? { en: 'not run yet', zh: '尚未运行' } : { en: 'weights not at hand', zh: '没有权重' }
}

/** Classifiers of some values have no figures over all; their rows stand in a table of their own. */
function hasAllValues({ values }: Pick<PlannedTraining, 'values'>): boolean {
  return values === undefined || values.length === VALUE_IDS.length
}

function trainingsTable({ trainings }: ReportData): Table {
  const rows = TRAININGS.filter((training) => hasAllValues(training)).flatMap((training): Cell[][] => {
    const record = trainings.get(training.name)
    const head: Cell[] = [training.name, training.recipe, training.base, training.split, stateOf(training, record)]
    const cells = (figures: ClassificationFigures | undefined): Cell[] =>
      overallColumns.map(({ key }) => figures?.overall?.[key as keyof NonNullable<typeof figures.overall>])
    if (record?.atHalf.overall === undefined) return [[...head, undefined, ...cells(undefined)]]
    return [
      [...head, '0.5', ...cells(record.atHalf)],
      [...head, tuned, ...cells(record.tuned)],
    ]
  })
  return {
    title: { en: 'All values together', zh: '全部价值' },
    columns: [
      text('training', { en: 'Training', zh: '训练' }),
      text('recipe', { en: 'Recipe', zh: '配方' }),
      text('base', { en: 'Base', zh: '基座' }),
      text('split', { en: 'Split', zh: '划分' }),
      text('state', { en: 'State', zh: '状态' }),
      text('threshold', { en: 'Threshold', zh: '阈值' }),
      ...overallColumns,
    ],
    rows,
  }
}

function figureRow({ value, ...figures }: ValueFigures): Cell[] {
  return [VALUES[value].name, ...valueColumns.map(({ key }) => figures[key as 'f1'])]
}

/** The figures of each value: a table for each multi-label training, one for all binary classifiers. */
function valueTables({ trainings }: ReportData): Table[] {
  const done = TRAININGS.flatMap((training) => {
    const record = trainings.get(training.name)
    return record ? [{ training, record }] : []
  })
  const value = text('value', { en: 'Value', zh: '价值' })
  const whole = done.filter(({ record }) => hasAllValues(record))
  const binary = done.filter(({ record }) => !hasAllValues(record))
  const tables = whole.map(
    ({ training: { name }, record }): Table => ({
      title: { en: `${name}: each value at 0.5`, zh: `${name}：各项价值，阈值 0.5` },
      columns: [value, ...valueColumns],
      rows: record.atHalf.perValue.map(figureRow),
    }),
  )
  if (binary.length === 0) return tables
  const title = { en: 'Classifiers of one value each', zh: '单项价值的分类器' }
  const columns = [
    value,
    text('recipe', { en: 'Recipe', zh: '配方' }),
    text('split', { en: 'Split', zh: '划分' }),
    text('state', { en: 'State', zh: '状态' }),
    text('threshold', { en: 'Threshold', zh: '阈值' }),
    ...valueColumns,
  ]
  const rows = binary.flatMap(({ training, record }) => {
    const rowsAt = (threshold: Cell, { perValue }: ClassificationFigures) =>
      perValue.map((figures, index): Cell[] => {
        const [name, ...cells] = figureRow(figures)
        const own = { ...record, keptEpochs: [record.keptEpochs[index]!], values: [figures.value] }
        const state = stateOf({ ...training, values: own.values }, own)
        return [name, training.recipe, training.split, state, threshold, ...cells]
      })
    return [...rowsAt('0.5', record.atHalf), ...rowsAt(tuned, record.tuned)]
  })
  return [...tables, { title, columns, rows }]
}

function mean(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined)
  return known.length === 0 ? undefined : known.reduce((sum, number) => sum + number, 0) / known.length
}

function leakTable({ leak }: ReportData): Table {
  const seeds = leak.seeds.length
  return {
    title: { en: 'The leak of the second shuffle', zh: '第二次打乱造成的泄漏' },
    columns: [
      text('value', { en: 'Value', zh: '价值' }),
      figure('honest', { en: 'F1, put aside', zh: 'F1（留出）' }),
      figure('leaked', { en: 'F1, shuffled again', zh: 'F1（再次打乱）' }),
      { ...figure('difference', { en: 'Difference', zh: '差' }), signed: true },
      text('seeds', { en: 'Seeds', zh: '种子数' }),
    ],
    rows: VALUE_IDS.map((id) => {
      const figures = leak.figures.filter(({ value }) => value === id)
      const honest = mean(figures.map((each) => each.honest))
      const leaked = mean(figures.map((each) => each.leaked))
      const difference = honest === undefined || leaked === undefined ? undefined : leaked - honest
      return [VALUES[id].name, honest, leaked, difference, seeds]
    }),
  }
}

function driftTable({ drift }: ReportData): Table {
  const columns = overallColumns.filter(({ key }) => key !== 'subsetAccuracy')
  const cells = (figures: SplitFigures) => columns.map(({ key }) => figures[key as 'mAP'])
  return {
    title: { en: 'The drift of the split', zh: '划分造成的漂移' },
    columns: [text('parts', { en: 'Parts', zh: '划分' }), ...columns],
    rows: [
      [{ en: 'the original’s rows', zh: '原作的行' }, ...cells(drift.sequential)],
      [
        { en: 'with the row lost before the test part', zh: '补回测试部分之前丢失的一行' },
        ...cells(drift.withLostRows),
      ],
      ...drift.random.map(({ seed, figures }) => [
        { en: `at random, seed ${seed}`, zh: `随机，种子 ${seed}` },
        ...cells(figures),
      ]),
    ],
  }
}

function isComplete({ values }: PlannedTraining, record: TrainingRecord | undefined): boolean {
  return record?.values.length === (values ?? VALUE_IDS).length
}

function commandsTable({ trainings }: ReportData): Table {
  return {
    title: { en: 'What is missing, and the command that runs it', zh: '缺少的结果及其命令' },
    columns: [text('training', { en: 'Training', zh: '训练' }), text('command', { en: 'Command', zh: '命令' })],
    rows: TRAININGS.filter((training) => !isComplete(training, trainings.get(training.name))).map((training) => [
      training.name,
      commandOf(training),
    ]),
  }
}

/** The tables of the report, in their order. */
export function reportTables(data: ReportData): Table[] {
  return [trainingsTable(data), ...valueTables(data), leakTable(data), driftTable(data), commandsTable(data)]
}
