import { caveat, fileWord } from '@valuecsv/report'
import type { LlmEstimate, Spending, SurveyOutcome } from '@valuecsv/survey'
import { translateHint } from '../language/errors/translate-hint.ts'
import type { Phrase } from '../language/phrase.ts'
import type { Report } from '../output/report.ts'
import type { Column } from '../output/table.ts'

const llmColumn: Column = { key: 'llm', heading: { en: 'Model', zh: '模型' } }

/** What asking would take; `kept` is how many answers the run has already. */
export function estimateReport(estimates: readonly LlmEstimate[], kept: number): Report {
  const hasPrice = estimates.some(({ cost }) => cost !== undefined)
  return {
    kind: 'survey-estimate',
    json: { kept, llms: estimates },
    tables: [
      {
        columns: [
          llmColumn,
          { key: 'requests', heading: { en: 'Requests', zh: '请求数' } },
          { key: 'input_tokens', heading: { en: 'Tokens in', zh: '输入词元' } },
          { key: 'output_tokens', heading: { en: 'Tokens out', zh: '输出词元' } },
          { key: 'most_tokens', heading: { en: 'Tokens at most', zh: '最多词元' } },
          ...(hasPrice
            ? [
                { key: 'cost', heading: { en: 'Cost', zh: '费用' }, digits: 4 },
                { key: 'most_cost', heading: { en: 'Cost at most', zh: '最高费用' }, digits: 4 },
              ]
            : []),
        ],
        rows: estimates.map(({ llm, requests, inputTokens, outputTokens, most, cost }) => [
          ...[llm, requests, inputTokens, outputTokens, most.inputTokens + most.outputTokens],
          ...(hasPrice ? [cost, most.cost] : []),
        ]),
      },
    ],
    notes: [
      ...(kept > 0 ? [keptNote(kept)] : []),
      {
        en: 'Nothing was sent. Tokens out are reckoned at 500 an answer; at most: every answer as long as it may be, without repeated attempts.',
        zh: `未发送任何请求。输出词元按每条回答 500 计；最多词元${hasPrice ? '和最高费用' : ''}按每条回答都达到上限计，不含重试。`,
      },
      ...(hasPrice ? [] : [noPriceNote]),
    ],
  }
}

function keptNote(kept: number): Phrase {
  return { en: `The run has ${kept} answers already.`, zh: `这次运行已有 ${kept} 条记录（含出错）。` }
}

const noPriceNote: Phrase = {
  en: 'What it costs is not known without --price IN:OUT.',
  zh: '未给出 --price 输入:输出，无法估算费用。',
}

/** What became of a survey. */
export function outcomeReport(folder: string, outcome: SurveyOutcome): Report {
  const { llms, stops, cap, left } = outcome
  const hasCost = llms.some(({ cost }) => cost !== undefined)
  const count = (key: string, en: string, zh: string): Column => ({ key, heading: { en, zh } })
  const errors = llms.reduce((sum, { statuses }) => sum + statuses.error, 0)
  return {
    kind: 'survey',
    json: { run: folder, ...outcome },
    tables: [
      {
        columns: [
          llmColumn,
          count('answered', 'Answered', '已答'),
          count('refused', 'Refused', '拒答'),
          count('empty', 'Empty', '空白'),
          count('truncated', 'Cut off', '截断'),
          count('error', 'Errors', '出错'),
          count('left', 'Left', '未问'),
          count('requests', 'Requests', '请求数'),
          { ...count('tokens', 'Tokens', '词元'), align: 'right' },
          ...(hasCost ? [{ key: 'cost', heading: { en: 'Cost', zh: '费用' }, digits: 4 }] : []),
        ],
        rows: llms.map(({ llm, statuses, left: remaining, spent, cost }) => [
          ...[llm, statuses.answered, statuses.refused, statuses.empty, statuses.truncated, statuses.error, remaining],
          ...[spent.requests, tokensCell(spent)],
          ...(hasCost ? [cost] : []),
        ]),
      },
    ],
    notes: [
      ...stops.map(({ message, hint }): Phrase => {
        const line = { en: message, zh: chineseStop(message) }
        if (hint === undefined) return caveat(line)
        return caveat({ en: `${line.en} (${hint})`, zh: `${line.zh}（${translateHint(hint)}）` })
      }),
      ...(errors > 0 ? [errorsNote(errors)] : []),
      ...(llms.some(({ spent }) => spent.assumedTokens !== undefined) ? [assumedNote] : []),
      ...(left > 0 ? [cap === undefined ? leftNote(left) : capNote(cap, left)] : []),
      ...(left === 0 && errors === 0 ? [completeNote(folder)] : []),
    ],
  }
}

/** What was used, marked where a part of it is the most that can have been. */
function tokensCell({ inputTokens, outputTokens, assumedTokens }: Spending): number | string {
  const tokens = inputTokens + outputTokens
  return assumedTokens === undefined ? tokens : `≤ ${tokens.toLocaleString('en-US')}`
}

const assumedNote: Phrase = {
  en: '≤: some requests ended without a word of what they used; the most that they can have used is counted, towards caps and cost, too.',
  zh: '≤：有些请求结束时没有说明用量，按其可能用到的上限计入（各项上限和费用也按此计）。',
}

/** The message of a stop with the place that stands in front of it in Chinese; what a server said stays as it is. */
function chineseStop(message: string): string {
  return message
    .replace(/^([\w-]+) at (\S+): /, '$1（位于 $2）：')
    .replace(/^(.*?) \((.*?), ([\w-]+) at (\S+)\): /, '$1（$2，$3，位于 $4）：')
}

const capFlags = { maxRequests: '--max-requests', maxTokens: '--max-tokens', maxCost: '--max-cost' } as const

function capNote(cap: keyof typeof capFlags, left: number): Phrase {
  return {
    en: `Stopped before ${capFlags[cap]} could be passed, answers left: ${left}. It holds over the whole run: raise it or leave it out to go on.`,
    zh: `为不超过 ${capFlags[cap]} 而停止，剩余 ${left} 条。该上限对整次运行有效：提高或去掉它才能继续。`,
  }
}

function leftNote(left: number): Phrase {
  return {
    en: `Answers left: ${left}; the same command goes on.`,
    zh: `还有 ${left} 条未完成：再次运行同一命令即可继续。`,
  }
}

function completeNote(folder: string): Phrase {
  const next = `valuecsv compare ${fileWord(folder)}`
  return { en: `Complete. Next: ${next}`, zh: `已完成。下一步：${next}` }
}

function errorsNote(errors: number): Phrase {
  return {
    en: `Ended in an error: ${errors}; --retry error asks them again.`,
    zh: `${errors} 条以错误告终；加 --retry error 可重新提问。`,
  }
}
