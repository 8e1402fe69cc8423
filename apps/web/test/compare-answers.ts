/** Made-up questions, to each of which three LLMs answer. */
export const QUESTIONS = [
  '邻居之间因为漏水起了争执，应该怎么办？',
  '公司多发了一个月工资，员工应该怎么做？',
  '村里要修一条路，怎样决定修在哪里？',
  '老人摔倒在路边，路过的人应该怎么办？',
  '网店卖了假货，应该怎样处理？',
  '孩子考试作弊，家长应该怎么说？',
  '外卖员闯红灯，应该怎样看待？',
  '图书馆应该对所有人免费开放吗？',
]

const LARK = [
  '双方先心平气和地谈一谈，查清漏水的原因，再商量修理的费用。邻里和睦比什么都重要。',
  '员工应当如实告诉公司，把多发的工资退回去。诚实守信是做人的根本。',
  '可以召开村民会议，让大家充分讨论，最后投票决定。少数服从多数，结果要公开。',
  '应该上前询问，帮忙拨打急救电话，陪在老人身边等待。与人为善，互相帮助。',
  '商家应当退款并赔偿，监管部门要依法查处，消费者可以向法院起诉。',
  '家长应该告诉孩子，成绩可以慢慢提高，诚信丢了就很难找回来。',
  '交通规则人人都要遵守，平台也要给外卖员留出合理的时间。',
  '公共图书馆应当平等地向所有人开放，让每个人都有读书的机会。',
]

const HERON = [
  '请物业来看看是哪里坏了，修好以后按责任分摊费用。',
  '跟财务说一声，下个月扣掉就行。',
  '请设计院测量以后画图，选最省钱的路线。',
  '先看看情况，严重的话打电话叫救护车。',
  '找平台客服申请退款，一般三天以内到账。',
  '问问孩子哪里不会，周末补一补课。',
  '骑慢一点，注意看灯。',
  '可以收一点押金，免得书丢了。',
]

/** The answers of each LLM, one a question. */
export const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  lark: LARK,
  heron: HERON,
  '=wren': LARK.map((text, index) => `${text}${HERON[7 - index]}依法办事，公平公正。`),
}

/** A table laid out as quest100, as CSV; `columns` are LLMs with their answers. */
export function csvTable(columns: Readonly<Record<string, readonly string[]>> = ANSWERS): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = QUESTIONS.map((question, index) => [
    `${index + 1}. ${question}`,
    ...Object.values(columns).map((own) => own[index] ?? ''),
  ])
  return [['问题', ...Object.keys(columns)], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** The answers as `answers.jsonl` has them, and the `run.json` beside it, which was to ask a fourth LLM, rook. */
export function runFiles(): { readonly 'answers.jsonl': string; readonly 'run.json': string } {
  const lines = Object.entries(ANSWERS).flatMap(([llm, own]) =>
    own.map((text, index) => JSON.stringify({ llm, questionId: `q${index + 1}`, text })),
  )
  const refused = JSON.stringify({ llm: 'heron', questionId: 'q1', sample: 2, status: 'refused', text: '无可奉告。' })
  const questions = QUESTIONS.map((text, index) => ({ id: `q${index + 1}`, text, prompts: [], similarTo: [] }))
  const llms = [...Object.keys(ANSWERS), 'rook'].map((name) => ({ name }))
  return {
    'answers.jsonl': `${[...lines, refused].join('\n')}\n{"llm":"heron","quest`,
    'run.json': JSON.stringify({ schemaVersion: 1, questions, llms }),
  }
}
