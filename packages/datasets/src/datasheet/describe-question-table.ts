import type { QuestionTable } from '../questions/question-table.ts'
import type { Finding } from './finding.ts'
import { type LengthSummary, lengthSummary } from './length-summary.ts'

/** One LLM of a table of questions and answers. */
export interface LlmAnswerSummary {
  readonly llm: string
  /** Answers to a question that is known. */
  readonly answered: number
  readonly empty: number
  /** Answers in rows without a question. */
  readonly withoutQuestion: number
  readonly characters: LengthSummary | undefined
  /** Answers that name a newspaper or news agency in their first 20 characters, as a report does. */
  readonly newsOpenings: number
  /** Answers that name 人民日报 anywhere. */
  readonly namingPeoplesDaily: number
}

/** What a table of questions and answers holds, and what to beware of. */
export interface QuestionTableDatasheet {
  readonly schemaVersion: 1
  readonly questions: number
  /** Rows with a question; more than `questions` where some repeat. */
  readonly rows: number
  readonly llms: readonly LlmAnswerSummary[]
  readonly findings: readonly Finding[]
}

const newsNames = /人民日报|新华社|人民网|中新社|新华网/

/** Describes a table of questions and answers from itself. Nothing is changed. */
export function describeQuestionTable(table: QuestionTable): QuestionTableDatasheet {
  const llms = table.llms.map((llm): LlmAnswerSummary => {
    const given = table.answers.filter((answer) => answer.llm === llm && answer.status === 'answered')
    const texts = given.map(({ text }) => text)
    return {
      llm,
      answered: given.length,
      empty: table.answers.filter((answer) => answer.llm === llm && answer.status === 'empty').length,
      withoutQuestion: table.rowsWithoutQuestion.filter((row) => row.answers.some((answer) => answer.llm === llm))
        .length,
      characters: lengthSummary(texts),
      newsOpenings: texts.filter((text) => newsNames.test([...text].slice(0, 20).join(''))).length,
      namingPeoplesDaily: texts.filter((text) => text.includes('人民日报')).length,
    }
  })
  const rows = table.questions.reduce((sum, question) => sum + question.rows.length, 0)
  const findings = [missing(table), numbered(table), repeated(table), similar(table), unequal(llms), news(llms)]
  return {
    schemaVersion: 1,
    questions: table.questions.length,
    rows,
    llms,
    findings: findings.filter((finding) => finding !== undefined),
  }
}

function missing({ rowsWithoutQuestion }: QuestionTable): Finding | undefined {
  if (rowsWithoutQuestion.length === 0) return undefined
  const answers = rowsWithoutQuestion.reduce((sum, row) => sum + row.answers.length, 0)
  return {
    code: 'rows-without-question',
    message: {
      en: `${rowsWithoutQuestion.length === 1 ? '1 row holds' : `${rowsWithoutQuestion.length} rows hold`} ${counted(answers, 'answer')} but no question: what is answered there is unknown, and not counted.`,
      zh: `${rowsWithoutQuestion.length} 行只有回答（共 ${answers} 条），缺少对应的问题：不知道回答的是什么，未计入。`,
    },
    where: rowsWithoutQuestion.map(({ row }) => String(row)),
  }
}

function numbered({ numberedRows }: QuestionTable): Finding | undefined {
  if (numberedRows === 0) return undefined
  return {
    code: 'numbered-questions',
    message: {
      en: `${counted(numberedRows, 'question')} with a number in front, which is taken off in reading.`,
      zh: `${numberedRows} 个问题前带有编号，读取时去掉。`,
    },
    where: [],
  }
}

function repeated({ questions }: QuestionTable): Finding | undefined {
  const found = questions.filter(({ rows }) => rows.length > 1)
  if (found.length === 0) return undefined
  return {
    code: 'repeated-questions',
    message: {
      en: `${counted(found.length, 'question')} in more than one row: the answers there are samples of one question, not of two.`,
      zh: `${found.length} 个问题出现在多行：其回答是同一问题的多次采样，而非两个问题。`,
    },
    where: found.map(({ id, rows }) => `${id}: ${rows.join(', ')}`),
  }
}

function similar({ questions }: QuestionTable): Finding | undefined {
  const pairs = questions.flatMap(({ id, similarTo }) =>
    similarTo.filter((other) => id < other).map((other) => `${id} ≈ ${other}`),
  )
  if (pairs.length === 0) return undefined
  return {
    code: 'similar-questions',
    message: {
      en: `${counted(pairs.length, 'pair')} of questions nearly the same: their answers are not independent.`,
      zh: `${pairs.length} 对问题几乎相同：其回答并不独立。`,
    },
    where: pairs,
  }
}

function unequal(llms: readonly LlmAnswerSummary[]): Finding | undefined {
  if (new Set(llms.map(({ answered }) => answered)).size <= 1) return undefined
  return {
    code: 'unequal-answers',
    message: {
      en: 'The LLMs answered different numbers of questions: compare them on the questions that all answered.',
      zh: '各个大模型回答的问题数不同：应在共同回答的问题上比较。',
    },
    where: llms.map(({ llm, answered }) => `${llm}: ${answered}`),
  }
}

function news(llms: readonly LlmAnswerSummary[]): Finding | undefined {
  const found = llms.filter(({ newsOpenings, namingPeoplesDaily }) => newsOpenings > 0 || namingPeoplesDaily > 0)
  if (found.length === 0) return undefined
  return {
    code: 'newspaper-style',
    message: {
      en: 'Some answers open as a newspaper report does: an evaluator trained on newspaper text can score them higher for their style alone. Counted: those that do, and those that name 人民日报.',
      zh: '部分回答以报刊报道的口吻开头：用报刊文本训练的评估器可能仅因文风就给出更高的得分。所列为以此开头的回答数，以及提到人民日报的回答数。',
    },
    where: found.map(
      ({ llm, answered, newsOpenings, namingPeoplesDaily }) =>
        `${llm}: ${newsOpenings}/${answered}${namingPeoplesDaily > 0 ? ` (人民日报 ${namingPeoplesDaily})` : ''}`,
    ),
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
