import { computed } from 'vue'
import { useMessages } from '../../language/use-messages.ts'
import { messages } from '../messages.ts'
import { CELL_PROBLEMS } from '../reading/cell-problem.ts'
import type { TableFacts } from '../store/table-messages.ts'

/** How many rows have a text, how many have none, and why, in words. */
export function useReasons(facts: () => TableFacts) {
  const { t, language } = useMessages(messages)
  const scorable = computed(() => facts().counts.waiting + facts().counts.scored)
  const unscorable = computed(() => facts().states.length - scorable.value)
  const reasons = computed(() =>
    CELL_PROBLEMS.filter((problem) => facts().counts[problem] > 0)
      .map((problem) =>
        t('ofReason', { n: facts().counts[problem].toLocaleString(language.value), reason: t(problem) }),
      )
      .join(language.value === 'zh' ? '、' : ', '),
  )
  return { scorable, unscorable, reasons }
}
