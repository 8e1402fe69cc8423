import type { FitEvent } from '@valuecsv/training'
import type { Context } from '../context.ts'
import { createProgress } from '../output/progress.ts'

/** Where there is no terminal to draw on, a line is written each so many steps. */
const STEPS_BETWEEN_LINES = 20

/** Tells the user how a training goes: a bar on a terminal, lines in a log. */
export interface TrainingTeller {
  tell(event: FitEvent): void
  end(): void
}

export function createTrainingTeller(context: Context): TrainingTeller {
  const progress = createProgress(context, { en: 'Training', zh: '训练' }, { en: 'steps', zh: '步' })
  const start = context.now()
  let tokens = 0

  function tellStep(event: FitEvent & { readonly type: 'step' }): void {
    const { step, steps, epoch, loss, gradientNorm } = event
    tokens += event.tokens
    progress.update(step, steps)
    if (context.terminal.stderr || (step % STEPS_BETWEEN_LINES !== 0 && step !== 1)) return
    const rate = Math.round((tokens / (context.now() - start)) * 1000)
    const figures = `loss ${loss.toFixed(4)}, gradient norm ${gradientNorm.toFixed(3)}, ${rate} tokens/s`
    context.notice(`step ${step}/${steps}, epoch ${epoch}: ${figures}`)
  }

  return {
    tell(event) {
      if (event.type === 'step') tellStep(event)
      else progress.end()
      if (event.type === 'resumed') context.notice(`going on after step ${event.step}, in epoch ${event.epoch}`)
      if (event.type === 'epoch') context.notice(epochText(event))
    },
    end: () => progress.end(),
  }
}

function epochText({ finished, best }: FitEvent & { readonly type: 'epoch' }): string {
  const { epoch, loss, mAP, microF1 } = finished
  const figure = (value: number | undefined) => value?.toFixed(3) ?? '–'
  const figures = `loss ${loss.toFixed(4)}, validation mAP ${figure(mAP)}, micro-F1 ${figure(microF1)}`
  return `epoch ${epoch}: ${figures}${best ? ', the best so far' : ''}`
}
