import type { Comparison, Confounds, LlmStyle, StyleFlag } from '@valuecsv/comparison'
import type { Estimate } from '@valuecsv/metrics'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Phrase } from '../../tables/phrase.ts'
import type { Cell, Column, Table } from '../../tables/table.ts'
import { llmName } from '../llm-name.ts'

const flagNames: Readonly<Record<StyleFlag, Phrase>> = {
  opening: { en: 'template', zh: '套话开头' },
  unlike: { en: 'unlike the training', zh: '与训练文本不同' },
  length: { en: 'length', zh: '长度' },
}

type FreedScore = 'withCovariates' | 'withoutOpening'

const freedNames: Readonly<Record<FreedScore, Phrase>> = {
  withCovariates: { en: 'at equal length and opening', zh: '长度与开头相同时' },
  withoutOpening: { en: 'without the opening sentence', zh: '去掉开头句' },
}

/** How each LLM writes, and the mean of its twelve scores side by side with what remains without that. */
export function styleTable(comparison: Comparison): Table | undefined {
  const { confounds } = comparison
  if (confounds === undefined) return undefined
  const freed = freedScores(confounds)
  return {
    title: { en: 'How the answers are written', zh: '回答的写法' },
    columns: [
      { key: 'llm', heading: { en: 'Model', zh: '模型' } },
      { key: 'characters', heading: { en: 'Characters (median)', zh: '字数（中位数）' } },
      { key: 'opening', heading: { en: 'Common opening', zh: '常见开头' } },
      { key: 'unlike', heading: { en: 'Unlike the training', zh: '与训练文本不同' }, align: 'right' },
      { key: 'flags', heading: { en: 'Beware of', zh: '注意' } },
      { key: 'score', heading: { en: 'Mean of the 12 scores', zh: '12 项平均得分' }, digits: 3 },
      ...freed.map((key): Column => ({ key, heading: freedNames[key], digits: 3 })),
    ],
    rows: confounds.llms.map((style) => [
      ...[nameIn(comparison, style), Math.round(style.length.median)],
      ...[openingCell(style), unlikeCell(style), flagsCell(style)],
      meanOf(style, 'score'),
      ...freed.map((key) => meanOf(style, key)),
    ]),
  }
}

/** The score of each value of each LLM, and what remains of it. */
export function freedTable(comparison: Comparison): Table | undefined {
  const { confounds } = comparison
  const freed = confounds === undefined ? [] : freedScores(confounds)
  if (confounds === undefined || freed.length === 0) return undefined
  const column = (key: string, heading: Phrase): Column => ({ key, heading, digits: 2, estimate: true })
  return {
    title: { en: 'Scores without what length and openings bring', zh: '去除长度与开头影响后的得分' },
    columns: [
      { key: 'llm', heading: { en: 'Model', zh: '模型' } },
      { key: 'value', heading: { en: 'Value', zh: '价值' } },
      column('score', { en: 'Mean score', zh: '平均得分' }),
      ...freed.map((key) => column(key, freedNames[key])),
    ],
    rows: confounds.llms.flatMap((style) =>
      VALUE_IDS.map((id) => [
        ...[nameIn(comparison, style), VALUES[id].name, { estimate: style.scores[id].score }],
        ...freed.map((key): Cell => ({ estimate: style.scores[id][key] ?? {} })),
      ]),
    ),
  }
}

function nameIn({ llms }: Comparison, { llm }: LlmStyle): Phrase {
  return llmName({ llm, isSetApart: llms.some((each) => each.llm === llm && each.isSetApart) })
}

function freedScores({ hasCovariates, llms }: Confounds): FreedScore[] {
  const isShortened = llms.some(({ scores }) => scores[VALUE_IDS[0]!].withoutOpening !== undefined)
  return [
    ...(hasCovariates ? (['withCovariates'] as const) : []),
    ...(isShortened ? (['withoutOpening'] as const) : []),
  ]
}

function meanOf({ scores }: LlmStyle, key: FreedScore | 'score'): number | undefined {
  const values = VALUE_IDS.map((id): Estimate => scores[id][key] ?? {}).map(({ value }) => value)
  return values.every((value) => value !== undefined)
    ? values.reduce((sum, value) => sum + value / values.length, 0)
    : undefined
}

function openingCell({ opening }: LlmStyle): Cell {
  if (opening === undefined) return undefined
  const { text, answers, of } = opening
  return { en: `“${text}”: ${answers} of ${of}`, zh: `“${text}”：${answers} / ${of}` }
}

function unlikeCell({ unlike }: LlmStyle): Cell {
  return unlike && { en: `${unlike.answers} of ${unlike.of}`, zh: `${unlike.answers} / ${unlike.of}` }
}

function flagsCell({ flags }: LlmStyle): Cell {
  if (flags.length === 0) return ''
  const names = flags.map((flag) => flagNames[flag])
  return { en: names.map(({ en }) => en).join(', '), zh: names.map(({ zh }) => zh).join('、') }
}
