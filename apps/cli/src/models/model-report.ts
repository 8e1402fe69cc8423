import { type Manifest, trainingRecord } from '@valuecsv/evaluator'
import type { ModelFolder } from '@valuecsv/evaluator/node'
import { chineseSentence } from '@valuecsv/report'
import { LEVELS, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import { OVERALL_NAMES } from '../evaluation/tables/metric-names.ts'
import type { Phrase } from '../language/phrase.ts'
import type { Report } from '../output/report.ts'
import type { Cell, Table } from '../output/table.ts'
import { kindPhrase, windowPhrase } from './model-words.ts'

// Words, since a cell that is false is left blank, as one that is not known.
const YES: Phrase = { en: 'yes', zh: '是' }
const NO: Phrase = { en: 'no', zh: '否' }

/** What a model says of itself. */
export function modelReport({ location, manifest, digest }: ModelFolder): Report {
  return {
    kind: 'model',
    json: { location, digest, manifest },
    tables: [factsTable(location, manifest, digest), valuesTable(manifest)],
    notes: manifest.attribution.map((line) => ({ en: line, zh: line })),
  }
}

function factsTable(location: string, manifest: Manifest, digest: string): Table {
  const overall = manifest.testMetrics?.overall ?? {}
  const encoder = manifest.kind === 'ngram' ? undefined : manifest
  const facts: readonly (readonly [Phrase, Cell])[] = [
    [{ en: 'Name', zh: '名称' }, manifest.name],
    [{ en: 'Digest', zh: '校验值' }, digest],
    [{ en: 'Place', zh: '位置' }, location],
    [{ en: 'Kind', zh: '类型' }, kindPhrase(manifest)],
    [{ en: 'Trained from', zh: '基础模型' }, encoder?.base],
    ...originFacts(manifest),
    [{ en: 'Window', zh: '窗口' }, encoder && windowPhrase(encoder.window)],
    [{ en: 'Lower case', zh: '转为小写' }, encoder && (encoder.lowerCase ? YES : NO)],
    // Text, as the column's digits are for the figures below it.
    [{ en: 'Test texts', zh: '测试文本' }, manifest.testMetrics?.texts.toLocaleString('en-US')],
    ...(['microF1', 'macroF1', 'mAP'] as const).map((name): readonly [Phrase, Cell] => [
      { en: `Test ${name}`, zh: chineseSentence`测试 ${OVERALL_NAMES[name].zh}` },
      { estimate: overall[name] ?? {} },
    ]),
    [{ en: 'Licence', zh: '许可' }, manifest.licence],
  ]
  return {
    columns: [
      { key: 'fact', heading: { en: 'Model', zh: '模型' } },
      { key: 'is', heading: { en: '', zh: '' }, align: 'left', digits: 3 },
    ],
    rows: facts.map(([name, cell]) => [name, cell]),
  }
}

/** How it was trained, or, where it was not trained here, what it was converted from. */
function originFacts(manifest: Manifest): readonly (readonly [Phrase, Cell])[] {
  const record = trainingRecord(manifest)
  if (record === undefined) {
    return [
      [{ en: 'Converted from', zh: '转换自' }, manifest.converted?.checkpoint],
      [
        { en: 'Validated', zh: '是否验证' },
        { en: 'no: plain sigmoids, thresholds by convention', zh: '否：得分未校准，阈值为约定值' },
      ],
    ]
  }
  const { recipe, seed, dataset, split } = record
  return [
    [{ en: 'Recipe and seed', zh: '训练配方与种子' }, `${recipe.name}, ${seed}`],
    [{ en: 'Dataset', zh: '数据集' }, `${dataset.name} (${dataset.sha256.slice(0, 16)})`],
    [{ en: 'Split', zh: '划分' }, `${split.name} (${split.sha256.slice(0, 16)})`],
  ]
}

function valuesTable({ thresholds, calibration, testMetrics }: Manifest): Table {
  const digits = 3
  return {
    columns: [
      { key: 'value', heading: { en: 'Value', zh: '价值' } },
      { key: 'level', heading: { en: 'Level', zh: '层面' } },
      { key: 'threshold', heading: { en: 'Threshold', zh: '阈值' }, digits },
      { key: 'slope', heading: { en: 'Slope', zh: '斜率' }, digits },
      { key: 'intercept', heading: { en: 'Intercept', zh: '截距' }, digits },
      { key: 'f1', heading: { en: 'Test F1', zh: '测试 F1' }, digits, estimate: true },
      {
        key: 'average_precision',
        heading: { en: 'Test average precision', zh: '测试平均精度' },
        digits,
        estimate: true,
      },
    ],
    rows: VALUE_IDS.map((id) => [
      VALUES[id].name,
      LEVELS[VALUES[id].level].name,
      thresholds[id],
      calibration[id].slope,
      calibration[id].intercept,
      { estimate: testMetrics?.perValue[id].f1 ?? {} },
      { estimate: testMetrics?.perValue[id].averagePrecision ?? {} },
    ]),
  }
}
