import { test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import goldens from './goldens/distributions.json' with { type: 'json' }
import { incompleteBeta } from './incomplete-beta.ts'
import { logGamma } from './log-gamma.ts'
import { noncentralStudentCdf } from './noncentral-student-cdf.ts'
import { normalCdf } from './normal-cdf.ts'
import { studentCdf } from './student-cdf.ts'
import { studentQuantile } from './student-quantile.ts'

const functions = { normalCdf, logGamma, incompleteBeta, studentCdf, studentQuantile, noncentralStudentCdf }

test.each(Object.keys(functions) as (keyof typeof functions)[])('%s equals scipy', (name) => {
  const calculate = functions[name] as (...numbers: number[]) => number
  for (const row of goldens[name] as number[][]) {
    expectClose(calculate(...row.slice(0, -1)), row.at(-1), `${name}(${row.slice(0, -1)})`)
  }
})
