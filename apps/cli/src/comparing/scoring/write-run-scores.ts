import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../../context.ts'
import { withSink } from '../../files/with-sink.ts'
import type { SourcedAnswer } from '../answers/sourced-answer.ts'

/**
 * Keeps in each run folder among the sources, as `scores.jsonl`, how its answers were scored: a line an answer, which names
 * the evaluator and its digest. Those of an earlier evaluator are replaced. A folder that can't be written is told.
 */
export async function writeRunScores(context: Context, answers: readonly SourcedAnswer[]): Promise<void> {
  const bySource = Map.groupBy(
    answers.filter(({ scores }) => scores !== undefined),
    ({ source }) => source,
  )
  for (const [source, own] of bySource) {
    if (!(await isFile(join(source, 'run.json')))) continue
    const file = join(source, 'scores.jsonl')
    const write = withSink(context, file, async (sink) => {
      for (const answer of own) await sink.write(`${JSON.stringify(scoresLine(answer))}\n`)
    })
    await write.catch((error: Error) =>
      context.notice({
        en: `scores were not kept in the run folder: ${error.message}`,
        zh: `注意：得分未能存入运行文件夹：${error.message}`,
      }),
    )
  }
}

function scoresLine({ id, scores, values, model, offDistribution }: SourcedAnswer): object {
  return { id, scores, values, model, ...(offDistribution && { offDistribution }) }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false
}
