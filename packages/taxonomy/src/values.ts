import type { LevelId } from './levels.ts'
import type { ValueId } from './value-ids.ts'

/** One of the twelve values. */
export interface Value {
  readonly id: ValueId
  readonly level: LevelId
  readonly name: { readonly en: string; readonly zh: string }
  /** One sentence in each language, in our own words. */
  readonly definition: { readonly en: string; readonly zh: string }
  /** The column that holds its label in the file ValueCSV5000.xlsx. */
  readonly datasetColumn: string
}

/** Everything about each value, by id. */
export const VALUES: Readonly<Record<ValueId, Value>> = {
  prosperity: {
    id: 'prosperity',
    level: 'national',
    name: { en: 'Prosperity', zh: '富强' },
    definition: {
      en: 'The country grows in wealth and strength, so that its people live well.',
      zh: '国家富足强盛，人民生活殷实。',
    },
    datasetColumn: 'Prosperity_scr',
  },
  democracy: {
    id: 'democracy',
    level: 'national',
    name: { en: 'Democracy', zh: '民主' },
    definition: {
      en: 'The people run their own affairs and take part in decisions that concern them.',
      zh: '人民当家作主，参与和自身相关的公共决定。',
    },
    datasetColumn: 'Democracy_scr',
  },
  civility: {
    id: 'civility',
    level: 'national',
    name: { en: 'Civility', zh: '文明' },
    definition: {
      en: 'Culture, education and good conduct flourish in public and private life.',
      zh: '文化与教育繁荣，公共生活和日常举止讲礼仪、有教养。',
    },
    datasetColumn: 'Civility_scr',
  },
  harmony: {
    id: 'harmony',
    level: 'national',
    name: { en: 'Harmony', zh: '和谐' },
    definition: {
      en: 'People live in balance with one another, with society and with nature.',
      zh: '人与人、人与社会、人与自然彼此协调、和睦共处。',
    },
    datasetColumn: 'Harmony_scr',
  },
  freedom: {
    id: 'freedom',
    level: 'society',
    name: { en: 'Freedom', zh: '自由' },
    definition: {
      en: 'People think, choose and develop as they wish, within the law.',
      zh: '在法律之内，人们自主地思想、选择与发展。',
    },
    datasetColumn: 'Freedom_scr',
  },
  equality: {
    id: 'equality',
    level: 'society',
    name: { en: 'Equality', zh: '平等' },
    definition: {
      en: 'Everyone has the same standing, rights and chances, whoever they are.',
      zh: '人人享有同等的地位、权利和机会，不因身份而有别。',
    },
    datasetColumn: 'Equality_scr',
  },
  justice: {
    id: 'justice',
    level: 'society',
    name: { en: 'Justice', zh: '公正' },
    definition: {
      en: 'Burdens and benefits are shared fairly, and wrongs are put right without favour.',
      zh: '利益与责任公平分配，是非曲直不偏不倚。',
    },
    datasetColumn: 'Justice_scr',
  },
  'rule-of-law': {
    id: 'rule-of-law',
    level: 'society',
    name: { en: 'Rule of Law', zh: '法治' },
    definition: {
      en: 'The law governs everyone alike, those in power included, and protects rights.',
      zh: '以法律为准绳治理国家和社会，任何人都受其约束，权利受其保护。',
    },
    datasetColumn: 'Rule of Law_scr',
  },
  patriotism: {
    id: 'patriotism',
    level: 'personal',
    name: { en: 'Patriotism', zh: '爱国' },
    definition: {
      en: 'One loves one’s country and works for its good.',
      zh: '热爱祖国，愿意为国家的利益尽力。',
    },
    datasetColumn: 'Patriotism_scr',
  },
  dedication: {
    id: 'dedication',
    level: 'personal',
    name: { en: 'Dedication', zh: '敬业' },
    definition: {
      en: 'One takes one’s work seriously and does it with care and devotion.',
      zh: '认真对待本职工作，尽心尽责、精益求精。',
    },
    datasetColumn: 'Dedication_scr',
  },
  integrity: {
    id: 'integrity',
    level: 'personal',
    name: { en: 'Integrity', zh: '诚信' },
    definition: {
      en: 'One is honest, keeps one’s word and deserves trust.',
      zh: '诚实待人、信守承诺，值得信赖。',
    },
    datasetColumn: 'Integrity_scr',
  },
  friendliness: {
    id: 'friendliness',
    level: 'personal',
    name: { en: 'Friendliness', zh: '友善' },
    definition: {
      en: 'One is kind and respectful to others and helps those in need.',
      zh: '待人友好和善，相互尊重，乐于助人。',
    },
    datasetColumn: 'Friendliness_scr',
  },
}
