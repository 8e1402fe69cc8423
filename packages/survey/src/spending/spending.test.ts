import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Budget, type Reservation } from './budget.ts'
import { costOf, parsePrices } from './price.ts'

const llms = [{ name: 'a' }, { name: 'b=c' }]

test('reads prices for all and for one, which goes before', () => {
  expect(parsePrices(['b=c=0.5:8', '2:4'], llms)).toEqual(
    new Map([
      ['a', { inputPerMillion: 2, outputPerMillion: 4 }],
      ['b=c', { inputPerMillion: 0.5, outputPerMillion: 8 }],
    ]),
  )
  expect(parsePrices(['0:0'], llms).get('a')).toEqual({ inputPerMillion: 0, outputPerMillion: 0 })
})

test.each([
  ['2', 'survey/wrong-price'],
  ['2:', 'survey/wrong-price'],
  ['-1:2', 'survey/wrong-price'],
  ['1:2:3', 'survey/wrong-price'],
  ['a=x:2', 'survey/wrong-price'],
  ['1e9:2', 'survey/wrong-price'],
  ['d=1:2', 'survey/unknown-llm'],
])('refuses the price %s', (text, code) => {
  expect(() => parsePrices([text], llms)).toThrow(expect.objectContaining({ code }))
})

test('whatever is reserved and used in whatever order, no cap is passed', () => {
  const use = fc.constantFrom('nothing' as const, undefined, 'share' as const)
  const step = fc.record({
    llm: fc.constantFrom('a', 'b'),
    input: fc.nat(50),
    output: fc.nat(50),
    use,
    settle: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 900 }), (steps, maxTokens) => {
      const prices = new Map([
        ['a', { inputPerMillion: 1000, outputPerMillion: 4000 }],
        ['b', { inputPerMillion: 3000, outputPerMillion: 0 }],
      ])
      const caps = { maxTokens, maxRequests: 30, maxCost: 0.7 }
      const budget = new Budget(caps, prices, new Map([['b', { requests: 3, inputTokens: 1, outputTokens: 1 }]]))
      const open: (Reservation & { use: 'nothing' | 'share' | undefined })[] = []
      for (const { llm, input, output, use, settle } of steps) {
        const wanted = { inputTokens: input, outputTokens: output }
        const reservation = budget.reserve(llm, wanted)
        expect(reservation === undefined).toBe(
          reservation === undefined && budget.capPassedBy(llm, wanted) !== undefined,
        )
        if (reservation !== undefined) open.push({ ...reservation, use })
        const done = settle ? open.pop() : undefined
        if (done) {
          const half = { inputTokens: done.inputTokens, outputTokens: Math.floor(done.outputTokens / 2) }
          budget.settle(done, done.use === 'share' ? half : done.use)
        }
        const spent = ['a', 'b'].map((name) => budget.spentOn(name))
        expect(spent.reduce((sum, { requests }) => sum + requests, 0)).toBeLessThanOrEqual(caps.maxRequests)
        const tokens = spent.reduce((sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens, 0)
        expect(tokens).toBeLessThanOrEqual(Math.max(maxTokens, 2))
        expect(costOf(spent[0]!, prices.get('a')!) + costOf(spent[1]!, prices.get('b')!)).toBeLessThanOrEqual(
          caps.maxCost + 1e-9,
        )
        expect(budget.reserved).toBe(open.length)
      }
    }),
  )
})
