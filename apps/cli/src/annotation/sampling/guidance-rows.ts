import type { NewCell } from '@valuecsv/datasets/xlsx-writer'
import { LEVELS, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import type { Language, Phrase } from '../../language/phrase.ts'

const steps: readonly Phrase[] = [
  {
    en: 'For each text and each of the twelve values, choose whether the text expresses the value: yes, no or unsure.',
    zh: '请就每篇文本、每一项价值，从下拉列表中选择该文本是否体现了这一价值：是、否或不确定。',
  },
  {
    en: 'A text expresses a value when it affirms it, argues for it or shows it as something good. The word itself need not occur.',
    zh: '文本肯定、主张某一价值，或把它当作值得追求的事来写，即为体现；不要求出现这个词。',
  },
  {
    en: 'A text that denies a value, mocks it or only quotes others on it does not express it.',
    zh: '否定、嘲讽某一价值，或只是转述别人的说法而不表态，不算体现。',
  },
  {
    en: 'A text may express several values, or none. Whether you agree with it does not matter.',
    zh: '一篇文本可以体现多项价值，也可以一项都不体现；与您本人是否赞同无关。',
  },
  {
    en: 'Leave a cell empty only where you did not decide: an empty cell counts as missing, not as no.',
    zh: '只有没有判断时才留空：空白视为缺失，不视为“否”。',
  },
  {
    en: 'Work alone, and do not compare with others before everyone is done. Whole rows may be sorted, but keep their numbers and texts.',
    zh: '请独立完成，全部完成之前不要与他人对照。可以整行排序，但请不要改动序号和文本。',
  },
]

/** The rows of the sheet that tells annotators what the twelve values mean, below a header, and what to do. */
export function guidanceRows(language: Language): NewCell[][] {
  const other: Language = language === 'en' ? 'zh' : 'en'
  const heading: Phrase[] = [
    { en: 'Value', zh: '价值' },
    { en: 'In Chinese', zh: '英文' },
    { en: 'Level', zh: '层面' },
    { en: 'Definition', zh: '定义' },
  ]
  return [
    heading.map((phrase) => phrase[language]),
    ...VALUE_IDS.map((id) => {
      const { name, level, definition } = VALUES[id]
      return [name[language], name[other], LEVELS[level].name[language], definition[language]]
    }),
    [],
    ...steps.map((step, index) => [`${index + 1}. ${step[language]}`]),
  ]
}
