/** What is said of columns, each as a message calls it, that hold no answers: `columns E ("备注"), F hold no answers`. */
export function columnsWithoutAnswers(columns: readonly string[]): string {
  return columns.length === 1
    ? `column ${columns[0]} holds no answers`
    : `columns ${columns.join(', ')} hold no answers`
}
