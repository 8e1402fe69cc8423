import type { ValueId } from './value-ids.ts'

/** The three levels, from the widest to the narrowest. */
export const LEVEL_IDS = ['national', 'society', 'personal'] as const

/** The id of one of the three levels. */
export type LevelId = (typeof LEVEL_IDS)[number]

/** A level: whom its four values speak of. */
export interface Level {
  readonly id: LevelId
  readonly name: { readonly en: string; readonly zh: string }
  readonly definition: { readonly en: string; readonly zh: string }
  /** Its four values in label order. */
  readonly values: readonly ValueId[]
}

export const LEVELS: Readonly<Record<LevelId, Level>> = {
  national: {
    id: 'national',
    name: { en: 'National', zh: '国家' },
    definition: {
      en: 'Goals that the country as a whole strives for.',
      zh: '国家层面的价值目标：我们要建设什么样的国家。',
    },
    values: ['prosperity', 'democracy', 'civility', 'harmony'],
  },
  society: {
    id: 'society',
    name: { en: 'Society', zh: '社会' },
    definition: {
      en: 'Qualities that the life of society should have.',
      zh: '社会层面的价值取向：我们要形成什么样的社会。',
    },
    values: ['freedom', 'equality', 'justice', 'rule-of-law'],
  },
  personal: {
    id: 'personal',
    name: { en: 'Personal', zh: '个人' },
    definition: {
      en: 'Standards by which each citizen acts.',
      zh: '个人层面的价值准则：每个公民应当怎样做人做事。',
    },
    values: ['patriotism', 'dedication', 'integrity', 'friendliness'],
  },
}

const known: ReadonlySet<unknown> = new Set(LEVEL_IDS)

/** Whether `value` is the id of one of the three levels. */
export function isLevelId(value: unknown): value is LevelId {
  return known.has(value)
}
