import type { BaselineComparison } from '@valuecsv/comparison'
import { chineseSentence } from '../tables/chinese-sentence.ts'
import type { Phrase } from '../tables/phrase.ts'
import { joinedNames } from './joined-names.ts'

/** Who could not be held against the baseline, and who was held against another name: each sentence only where it applies. */
export function baselineNotes({ llms, gone, added }: BaselineComparison): Phrase[] {
  return [
    ...goneNote(gone),
    ...addedNote(added),
    ...llms.filter(({ llm, baseline }) => llm !== baseline).map(({ llm, baseline }) => renamedNote(llm, baseline)),
  ]
}

function goneNote(gone: readonly string[]): Phrase[] {
  if (gone.length === 0) return []
  const names = joinedNames(gone)
  return [
    {
      en: `! Of the baseline ${names.en} ${gone.length === 1 ? 'is' : 'are'} not there any more: left out or under another name, so that a loss could not be seen.`,
      zh: chineseSentence`! 基线中的 ${names.zh} 已不在其中：可能被漏掉或改了名字，是否下降无从得知。`,
    },
  ]
}

function addedNote(added: readonly string[]): Phrase[] {
  if (added.length === 0) return []
  const names = joinedNames(added)
  return [
    {
      en: `! ${names.en} ${added.length === 1 ? 'is' : 'are'} not in the baseline: not held against anything.`,
      zh: chineseSentence`! 基线中没有 ${names.zh}：未与任何结果比较。`,
    },
  ]
}

function renamedNote(llm: string, baseline: string): Phrase {
  return {
    en: `! ${llm} is held against ${baseline} of the baseline: each has one LLM alone.`,
    zh: chineseSentence`! ${llm} 与基线中的 ${baseline} 比较：两边都只有一个大模型。`,
  }
}
