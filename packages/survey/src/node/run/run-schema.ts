import * as v from 'valibot'
import { PROVIDERS, type ProviderName } from '../../providers/providers.ts'

const count = v.pipe(v.number(), v.integer())

const question = v.object({
  id: v.string(),
  text: v.string(),
  prompts: v.array(v.object({ id: v.string(), text: v.string() })),
  similarTo: v.array(v.string()),
})

const llm = v.object({
  name: v.string(),
  provider: v.picklist([...(Object.keys(PROVIDERS) as ProviderName[]), 'custom']),
  model: v.string(),
  url: v.exactOptional(v.string()),
  keyVariable: v.exactOptional(v.string()),
})

/** The shape of `run.json`. */
export const runSchema = v.object({
  schemaVersion: v.literal(1),
  createdAt: v.string(),
  questionsDigest: v.string(),
  questions: v.array(question),
  llms: v.array(llm),
  parameters: v.object({
    system: v.exactOptional(v.string()),
    temperature: v.exactOptional(v.number()),
    maxOutputTokens: count,
    samples: count,
    seed: count,
  }),
  versions: v.record(v.string(), v.string()),
})
