import type { Finding, LabelledTextsDatasheet, QuestionTableDatasheet } from '@valuecsv/datasets'
import { caveat } from '@valuecsv/report'
import { LEVELS, parseValueId, VALUES } from '@valuecsv/taxonomy'
import type { Phrase } from '../language/phrase.ts'
import type { Report } from '../output/report.ts'
import type { Column, Table } from '../output/table.ts'

/** Places that a finding lists in a table; JSON has them all. */
const LISTED_PLACES = 6
/** Findings that name in words the values that they are about. */
const NAMING_VALUES = ['rare-labels', 'order-drift']

/** The datasheet of labelled texts. */
export function labelledReport(name: string, sheet: LabelledTextsDatasheet): Report {
  const { texts, characters, valuesPerText, labels, findings } = sheet
  return {
    kind: 'datasheet',
    json: { data: name, datasheet: sheet },
    tables: [
      factsTable([
        [{ en: 'Texts', zh: '文本数' }, texts],
        [{ en: 'Characters, least', zh: '字数，最少' }, characters?.smallest],
        [{ en: 'Characters, median', zh: '字数，中位' }, characters?.median],
        [{ en: 'Characters, most', zh: '字数，最多' }, characters?.largest],
        [{ en: 'Texts without any value', zh: '不含任何价值的文本' }, valuesPerText.textsWithNone],
      ]),
      {
        columns: [
          column('value', { en: 'Value', zh: '价值' }),
          column('level', { en: 'Level', zh: '层面' }),
          column('present', { en: 'Texts with it', zh: '含有的文本' }),
          column('share', { en: 'Share', zh: '占比' }, 3),
          ...[1, 2, 3, 4, 5].map((fifth) =>
            column(`fifth_${fifth}`, { en: `Fifth ${fifth}`, zh: `第 ${fifth} 段` }, 3),
          ),
        ],
        rows: labels.map(({ id, present, share, shareByFifth }) => [
          VALUES[id].name,
          LEVELS[VALUES[id].level].name,
          present,
          share,
          ...[0, 1, 2, 3, 4].map((fifth) => shareByFifth[fifth]),
        ]),
      },
    ],
    notes: findings.map(findingNote),
  }
}

/** The datasheet of questions and answers. */
export function questionsReport(name: string, sheet: QuestionTableDatasheet): Report {
  return {
    kind: 'datasheet',
    json: { data: name, datasheet: sheet },
    tables: [
      factsTable([
        [{ en: 'Distinct questions', zh: '不同的问题' }, sheet.questions],
        [{ en: 'Rows with a question', zh: '含问题的行' }, sheet.rows],
      ]),
      {
        columns: [
          column('llm', { en: 'Model', zh: '模型' }),
          column('answered', { en: 'Answers', zh: '回答' }),
          column('empty', { en: 'Empty', zh: '空' }),
          column('without_question', { en: 'Without question', zh: '缺问题' }),
          column('median_characters', { en: 'Characters, median', zh: '字数，中位' }),
          column('news_openings', { en: 'News openings', zh: '报刊体开头' }),
        ],
        rows: sheet.llms.map((llm) => [
          llm.llm,
          llm.answered,
          llm.empty,
          llm.withoutQuestion,
          llm.characters?.median,
          llm.newsOpenings,
        ]),
      },
    ],
    notes: sheet.findings.map(findingNote),
  }
}

function factsTable(facts: readonly (readonly [Phrase, number | undefined])[]): Table {
  return {
    columns: [column('fact', { en: 'Data', zh: '数据' }), column('number', { en: '', zh: '' })],
    rows: facts.map(([name, number]) => [name, number]),
  }
}

function column(key: string, heading: Phrase, digits = 0): Column {
  return { key, heading, digits }
}

function findingNote({ code, message, where }: Finding): Phrase {
  if (where.length === 0) return caveat(message)
  const places = where.slice(0, LISTED_PLACES)
  const hasMore = where.length > LISTED_PLACES
  const isSaid = NAMING_VALUES.includes(code)
  return caveat({
    en: `${message.en} (${places.join(', ')}${hasMore ? ', …' : ''})`,
    zh: `${message.zh}${isSaid ? '' : `（${places.map(chinesePlace).join('；')}${hasMore ? '……' : ''}）`}`,
  })
}

/** The Chinese name of a value, and any other place as it is. */
function chinesePlace(place: string): string {
  const id = parseValueId(place)
  return id === place ? VALUES[id].name.zh : place
}
