import { isIdName } from '../../table/column-names.ts'

const questionNames = ['question', 'questions', 'question text', '问题', '题目', '题干', '提问', '试题', '问句']
const longQuestionNames = ['问题内容', '题目内容', '问题文本', '题目文本', '问题描述']
const promptNames = ['prompt', 'prompts', 'query', 'input', 'instruction', '提示', '提示词', '指令']
const numberingNames = ['no', 'no.', 'nr', '#', 'num', 'number', 'index', 'idx', 'qid', 'question id', 'questionid']
const chineseNumberingNames = ['序', '号', '题号', '行号', '问题编号', '题目编号', '题目序号', '问题序号']
const modelNames = ['llm', 'llms', 'model', 'models', 'model name', '模型', '大模型', '模型名', '模型名称']
const otherNames = [
  ...['note', 'notes', 'remark', 'remarks', 'comment', 'comments', '备注', '说明', '注释', '评语', '点评', '评论'],
  ...['date', 'time', 'datetime', 'timestamp', '日期', '时间', '日期时间', '创建时间', '更新时间'],
  ...['score', 'scores', 'rating', 'ratings', 'grade', '评分', '分数', '得分', '打分', '总分', '平均分'],
  ...['category', 'type', 'topic', 'domain', 'source', 'tag', 'tags', 'label', 'labels', 'difficulty'],
  ...['类别', '分类', '类型', '主题', '领域', '来源', '标签', '题型', '问题类型', '难度', '关键词', '评分人', '标注员'],
]

/** No known name is longer: a long cell is not looked at. */
const longest = 40

/** Whether a column of this name holds questions. */
export function isQuestionName(name: string): boolean {
  return [...questionNames, ...longQuestionNames].includes(folded(name))
}

/** Whether a column of this name holds questions where no other does. */
export function isPromptName(name: string): boolean {
  return promptNames.includes(folded(name))
}

/** Whether a column of this name holds questions where it follows one of numbers. */
export function speaksOfQuestions(name: string): boolean {
  return /问题|题目|题干|提问|试题|question/i.test(name)
}

/** Whether a column of this name numbers the rows or the questions. */
export function isNumberingName(name: string): boolean {
  const known = folded(name)
  return isIdName(known) || numberingNames.includes(known) || chineseNumberingNames.includes(known)
}

/** Whether a column of this name tells which LLM a row is of. */
export function isModelName(name: string): boolean {
  return modelNames.includes(folded(name))
}

/** Whether no LLM has this name: it says that a column holds notes, dates, scores, questions or the like. */
export function isNoLlmName(name: string): boolean {
  return isNumberingName(name) || isQuestionName(name) || isPromptName(name) || otherNames.includes(folded(name))
}

/** The name without case, what stands in brackets behind it, and a number at its end: `评分（满分 5）`, `Note_2`. */
function folded(name: string): string {
  if (name.length > longest) return ''
  const plain = name.normalize('NFKC').toLowerCase().trim()
  const bracket = plain.indexOf('(', 1)
  return (bracket < 0 ? plain : plain.slice(0, bracket))
    .replaceAll(/[\s_-]+/g, ' ')
    .replace(/ ?\d+$/, '')
    .trim()
}
