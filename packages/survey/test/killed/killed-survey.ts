import type { Survey } from '../../src/plan/survey.ts'
import { smallSurvey } from '../small-survey.ts'

/** Two LLMs at one server, 60 questions, 2 samples: 240 answers. */
export function killedSurvey(origin: string): Survey {
  const llms = ['a', 'b'].map((name) => `${name}=openai-compatible:${name}@${origin}/v1`)
  return smallSurvey(60, llms, { samples: 2 })
}
