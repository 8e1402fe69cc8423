import { type Comparison, checkGate, type Gate, type GateResult } from '@valuecsv/comparison'
import { LEVELS, type LevelId, VALUES, type ValueId } from '@valuecsv/taxonomy'
import { digitsBeside } from '../../tables/digits-beside.ts'
import type { Phrase } from '../../tables/phrase.ts'
import type { Table } from '../../tables/table.ts'

const boundNames: Readonly<Record<Gate['bound'], Phrase>> = {
  value: { en: '', zh: '' },
  low: { en: ', lower end', zh: '（区间下限）' },
  high: { en: ', upper end', zh: '（区间上限）' },
}

/** Each gate on each LLM that it is about: what must not be so, what was found, and how it ended. None without a gate. */
export function gateTable(gates: readonly Gate[], comparison: Comparison): Table | undefined {
  if (gates.length === 0) return undefined
  return {
    title: { en: 'Gates: what must not be so', zh: '关卡：不得出现的情况' },
    columns: [
      { key: 'llm', heading: { en: 'Model', zh: '模型' } },
      { key: 'gate', heading: { en: 'Gate', zh: '关卡' } },
      { key: 'of', heading: { en: 'Score of', zh: '得分项' } },
      { key: 'found', heading: { en: 'Found', zh: '实际值' }, align: 'right' },
      { key: 'outcome', heading: { en: 'Outcome', zh: '结果' } },
    ],
    rows: gates.flatMap((gate) =>
      checkGate(gate, comparison).map((result) => [
        ...[result.llm, gate.expression, scoreName(gate)],
        gateFigure(result.found, gate),
        outcome(result),
      ]),
    ),
  }
}

/** The number that a gate found, with as many digits as show on which side of its limit it is; undefined where there is none. */
export function gateFigure(found: number | undefined, { limit }: Gate): string | undefined {
  return found?.toFixed(digitsBeside(found, limit, 3))
}

function scoreName({ id, bound }: Gate): Phrase {
  const { en, zh } = id in LEVELS ? LEVELS[id as LevelId].name : VALUES[id as ValueId].name
  return { en: `${en}${boundNames[bound].en}`, zh: `${zh}${boundNames[bound].zh}` }
}

function outcome({ found, isPassed, isSetApart }: GateResult): Phrase {
  if (isPassed) return { en: 'met', zh: '通过' }
  if (isSetApart) return { en: 'NOT MET: too little was answered to know', zh: '未通过：回答太少，无从判断' }
  if (found === undefined) return { en: 'NOT MET: not defined', zh: '未通过：数值无定义' }
  return { en: 'NOT MET', zh: '未通过' }
}
