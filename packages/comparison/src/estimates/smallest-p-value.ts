/**
 * The smallest p-value that a two-sided permutation test of so many questions can give: that of all signs as they are, or
 * all turned round, among 2^questions.
 */
export function smallestPValue(questions: number): number {
  return 2 ** (1 - questions)
}

/**
 * The fewest questions with which one of so many tests could find something, adjusted by Holm for all of them.
 *
 * @param significance above 0
 */
export function fewestQuestions(tests: number, significance: number): number {
  let questions = 1
  while (tests * smallestPValue(questions) > significance) questions++
  return questions
}
