import type { Question } from './question.ts'
import { characterPairs, pairSimilarity } from './text-similarity.ts'

/** Beyond this many questions, comparing each with each takes too long. */
const mostCompared = 500

/** The questions with marks of those that are nearly the same, from `similarity` on. */
export function withSimilar(questions: readonly Question[], similarity: number): Question[] {
  if (questions.length > mostCompared) return [...questions]
  const pairs = questions.map(({ text }) => characterPairs(text))
  const similarTo: string[][] = questions.map(() => [])
  for (const [first, question] of questions.entries()) {
    for (let second = first + 1; second < questions.length; second++) {
      if (pairSimilarity(pairs[first]!, pairs[second]!) < similarity) continue
      similarTo[first]!.push(questions[second]!.id)
      similarTo[second]!.push(question.id)
    }
  }
  return questions.map((question, index) => ({ ...question, similarTo: similarTo[index]! }))
}
