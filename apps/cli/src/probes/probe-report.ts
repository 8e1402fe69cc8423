import type { ProbeFigures, ProbeMeasurement } from '@valuecsv/comparison'
import { OFF_DISTRIBUTION_KINDS, PROBE_KINDS, type ProbeKind } from '@valuecsv/datasets/probes'
import { percentOf } from '@valuecsv/report'
import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Phrase } from '../language/phrase.ts'
import type { Report } from '../output/report.ts'
import type { Column, Table } from '../output/table.ts'
import { STRANGER_SIGNALS, type StrangerMeasurement } from './measure-strangers.ts'

/** Which evaluator was probed, and what came out. */
export interface ProbedModel {
  readonly model: string
  readonly digest: string
  readonly device: string
  readonly endorsement: ProbeMeasurement<ProbeKind>
  /** Left out without held-out texts. */
  readonly offDistribution?: StrangerMeasurement & {
    readonly data: string
    /** Whether some of the texts are no held-out ones for this evaluator. */
    readonly seen?: 'trained' | 'tuned' | 'unknown'
  }
}

const kindNames: Readonly<Record<ProbeKind, Phrase>> = {
  denied: { en: 'Denied', zh: '否定' },
  quoted: { en: 'Quoted', zh: '转述' },
  mocked: { en: 'Mocked', zh: '嘲讽' },
}

const strangerNames: Readonly<Record<string, Phrase>> = {
  'held-out': { en: 'Held-out texts', zh: '留出文本' },
  english: { en: 'English', zh: '英文' },
  code: { en: 'Source code', zh: '程序代码' },
  poem: { en: 'Poems', zh: '古诗' },
  short: { en: 'Very short texts', zh: '极短文本' },
  shuffled: { en: 'Shuffled characters', zh: '打乱的字符' },
}

const all: Phrase = { en: 'All pairs', zh: '全部' }

/** The probes of an evaluator in every format. */
export function probeReport(probed: ProbedModel): Report {
  const { overall, perKind, perValue, level } = probed.endorsement
  const rows: readonly (readonly [string, Phrase, ProbeFigures])[] = [
    ['all', all, overall],
    ...PROBE_KINDS.map((kind) => [kind, kindNames[kind], perKind[kind]] as const),
    ...VALUE_IDS.map((id) => [id, VALUES[id].name, perValue[id]] as const),
  ]
  const tables = [pairTable(rows.map(([, name, figures]) => [name, figures]))]
  return {
    kind: 'probes',
    json: probed,
    records: rows.map(([group, , figures]) => ({ group, ...figures })),
    tables: probed.offDistribution ? [...tables, strangerTable(probed.offDistribution)] : tables,
    csv: pairTable(rows.map(([group, , figures]) => [{ en: group, zh: group }, figures])),
    notes: [
      {
        en: `${probed.model} on ${probed.device}. Presence is not endorsement: in each pair one text affirms a value, the other denies, quotes or mocks it. In brackets: ${percentOf(level)} % intervals.`,
        zh: `${probed.model}，设备：${probed.device}。出现不等于赞同：每对文本中，一篇肯定某项价值，另一篇否定、转述或嘲讽它。方括号内为 ${percentOf(level)}% 区间。`,
      },
      ...(probed.offDistribution ? [strangerNote(probed.offDistribution)] : []),
    ],
  }
}

function pairTable(rows: readonly (readonly [Phrase, ProbeFigures])[]): Table {
  const figures = ['higher', 'difference', 'affirmedPresent', 'otherPresent', 'bothPresent'] as const
  const headings: Readonly<Record<(typeof figures)[number], Phrase>> = {
    higher: { en: 'Affirming text higher', zh: '肯定文本得分更高' },
    difference: { en: 'Mean difference', zh: '平均得分差' },
    affirmedPresent: { en: 'Present if affirmed', zh: '肯定时判为出现' },
    otherPresent: { en: 'Present if not', zh: '非肯定时判为出现' },
    bothPresent: { en: 'Present in both', zh: '两篇均判为出现' },
  }
  return {
    title: { en: 'Presence is not endorsement', zh: '出现不等于赞同' },
    columns: [
      { key: 'group', heading: { en: 'Pairs', zh: '文本对' } },
      { key: 'pairs', heading: { en: 'Number', zh: '数量' } },
      ...figures.map((key): Column => ({ key, heading: headings[key], digits: 2, estimate: true })),
    ],
    rows: rows.map(([name, all]) => [name, all.pairs, ...figures.map((key) => ({ estimate: all[key] }))]),
  }
}

function strangerTable({ marked, separation }: StrangerMeasurement): Table {
  const signals = STRANGER_SIGNALS.filter((signal) => separation[signal] !== undefined)
  const names: Readonly<Record<(typeof STRANGER_SIGNALS)[number], Phrase>> = {
    energy: { en: 'AUROC by energy', zh: '能量 AUROC' },
    rarity: { en: 'AUROC by rarity', zh: '罕见度 AUROC' },
    length: { en: 'AUROC by length', zh: '长度 AUROC' },
  }
  return {
    title: { en: 'Texts that it was not made for', zh: '分布之外的文本' },
    columns: [
      { key: 'kind', heading: { en: 'Kind', zh: '类别' } },
      ...(marked ? [{ key: 'marked', heading: { en: 'Marked', zh: '被标出' }, digits: 2 }] : []),
      ...signals.map((key): Column => ({ key, heading: names[key], digits: 3, estimate: true })),
    ],
    rows: [...(marked ? ['held-out'] : []), ...OFF_DISTRIBUTION_KINDS, 'shuffled'].map((kind) => [
      strangerNames[kind]!,
      ...(marked ? [marked[kind]] : []),
      ...signals.map((signal) => ({ estimate: separation[signal]?.[kind]?.auroc ?? {} })),
    ]),
  }
}

const seenSome: Phrase = {
  en: ' ! It was trained or tuned on some of these texts.',
  zh: '！评估器曾用其中部分文本训练或调校。',
}

const warnings = {
  trained: seenSome,
  tuned: seenSome,
  unknown: {
    en: ' ! It is not known whether it was trained on these texts.',
    zh: '！不清楚评估器是否曾用这些文本训练。',
  },
} as const satisfies Readonly<Record<string, Phrase>>

function strangerNote({ data, heldOutTexts, marked, seen }: NonNullable<ProbedModel['offDistribution']>): Phrase {
  const share: Phrase = marked
    ? {
        en: ' Marked: the share that the evaluator says is unlike its training; each of its limits was set so that one in a hundred texts of its own test part is beyond it.',
        zh: '被标出：评估器认为与训练文本不同的比例；每条界限的定法，是使评估器自身测试部分中有百分之一的文本超出它。',
      }
    : { en: '', zh: '' }
  const warning = seen ? warnings[seen] : { en: '', zh: '' }
  return {
    en: `Held out: ${heldOutTexts} texts of ${data}.${warning.en}${share.en} AUROC: the chance that the signal is higher for a text of the kind than for a held-out one.`,
    zh: `留出文本：${data}，${heldOutTexts} 篇。${warning.zh}${share.zh}AUROC：该类文本的信号高于留出文本的概率。`,
  }
}
