import type { ExplainedText } from './explained-text.ts'

/** Writes scores as they come, whatever their number. */
export interface ScoreWriter {
  begin(): Promise<void>
  add(scored: ExplainedText): Promise<void>
  end(): Promise<void>
}
