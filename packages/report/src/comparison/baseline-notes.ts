import type { BaselineComparison, BaselineDifference } from '@valuecsv/comparison'
import { caveat } from '../tables/caveat.ts'
import { chineseSentence } from '../tables/chinese-sentence.ts'
import { percentOf } from '../tables/percent-of.ts'
import type { Phrase } from '../tables/phrase.ts'
import { joinedNames } from './joined-names.ts'

/**
 * Who could not be held against the baseline, who was held against another name, and on how many of its questions: each
 * sentence only where it applies.
 */
export function baselineNotes({ llms, gone, added, fewestQuestions, settings }: BaselineComparison): Phrase[] {
  return [
    ...goneNote(gone),
    ...addedNote(added),
    ...llms.filter(({ llm, baseline }) => llm !== baseline).map(({ llm, baseline }) => renamedNote(llm, baseline)),
    ...llms
      .filter(({ questions, baselineQuestions }) => questions !== baselineQuestions)
      .map((difference) => sharedNote(difference, settings.leastCoverage)),
    ...llms
      .filter(({ questions }) => questions < fewestQuestions)
      .map((difference) => fewNote(difference, fewestQuestions)),
  ]
}

function goneNote(gone: readonly string[]): Phrase[] {
  if (gone.length === 0) return []
  const names = joinedNames(gone)
  return [
    caveat({
      en: `Of the baseline ${names.en} ${gone.length === 1 ? 'is' : 'are'} not there any more: left out or under another name, so that a loss could not be seen.`,
      zh: chineseSentence`基线中的 ${names.zh} 已不在其中：可能被漏掉或改了名字，是否下降无从得知。`,
    }),
  ]
}

function addedNote(added: readonly string[]): Phrase[] {
  if (added.length === 0) return []
  const names = joinedNames(added)
  return [
    caveat({
      en: `${names.en} ${added.length === 1 ? 'is' : 'are'} not in the baseline: not held against anything.`,
      zh: chineseSentence`基线中没有 ${names.zh}：未与任何结果比较。`,
    }),
  ]
}

function renamedNote(llm: string, baseline: string): Phrase {
  return caveat({
    en: `${llm} is held against ${baseline} of the baseline: each has one LLM alone.`,
    zh: chineseSentence`${llm} 与基线中的 ${baseline} 比较：两边都只有一个大模型。`,
  })
}

function sharedNote({ llm, questions, baselineQuestions }: BaselineDifference, leastCoverage: number): Phrase {
  const shared = {
    en: `${llm} is held against the baseline on ${questions} of the baseline’s ${baselineQuestions} questions`,
    zh: chineseSentence`${llm} 与基线的比较只用了基线 ${baselineQuestions} 个问题中的 ${questions} 个`,
  }
  if (questions >= leastCoverage * baselineQuestions) return { en: `${shared.en}.`, zh: `${shared.zh}。` }
  const percent = percentOf(leastCoverage)
  return caveat({
    en: `${shared.en}, less than ${percent} %: a loss may hide in the others.`,
    zh: `${shared.zh}，不足 ${percent}%：下降可能正藏在其余问题里。`,
  })
}

function fewNote({ llm, questions }: BaselineDifference, fewestQuestions: number): Phrase {
  return caveat({
    en: `${llm}: no loss could be found, however large: it takes ${fewestQuestions} questions that were answered both times, not ${questions}.`,
    zh: chineseSentence`${llm}：问题太少，再大的下降也证明不了：两次都作答的只有 ${questions} 个，至少要 ${fewestQuestions} 个。`,
  })
}
