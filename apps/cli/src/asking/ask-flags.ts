import type { Format } from '../output/format.ts'

export interface AskFlags {
  readonly llm: readonly string[]
  readonly out: string
  readonly questions: string
  readonly samples: number
  readonly system?: string
  readonly temperature?: number
  readonly maxOutputTokens: number
  readonly seed: number
  readonly retry?: string
  readonly dryRun?: boolean
  readonly price?: readonly string[]
  readonly maxRequests?: number
  readonly maxTokens?: number
  readonly maxCost?: number
  readonly timeout?: number
  readonly attempts?: number
  readonly concurrency?: number
  readonly sheet?: string
  readonly encoding?: string
  readonly format?: Format
}
