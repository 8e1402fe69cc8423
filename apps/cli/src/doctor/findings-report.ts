import { translateHint } from '../language/errors/translate-hint.ts'
import type { Phrase } from '../language/phrase.ts'
import type { Report } from '../output/report.ts'
import type { Finding } from './finding.ts'

const states: Readonly<Record<Finding['state'], Phrase>> = {
  there: { en: '✓', zh: '✓' },
  missing: { en: '–', zh: '–' },
  wrong: { en: '✗', zh: '✗' },
}

/** What was found, in every format. */
export function findingsReport(findings: readonly Finding[]): Report {
  const records = findings.map(({ name: _, detail, ...finding }) => ({ ...finding, detail: detail.en }))
  return {
    kind: 'doctor',
    json: { findings: records },
    records,
    tables: [
      {
        columns: [
          { key: 'state', heading: { en: '', zh: '' } },
          { key: 'name', heading: { en: 'What', zh: '项目' } },
          { key: 'detail', heading: { en: 'Found', zh: '结果' } },
        ],
        rows: findings.map(({ state, name, detail }) => [states[state], name, detail]),
      },
    ],
    notes: findings.flatMap(({ name, hint }) =>
      hint === undefined ? [] : [{ en: `${name.en}: ${hint}`, zh: `${name.zh}：${translateHint(hint)}` }],
    ),
  }
}
