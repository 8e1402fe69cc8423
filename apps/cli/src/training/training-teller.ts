import type { NgramTrainingEvent, TrainingEvent } from '@valuecsv/training'
import type { Context } from '../context.ts'
import { createProgress } from '../output/progress.ts'

/** Where there is no terminal to draw on, a line is written each so many steps. */
const STEPS_BETWEEN_LINES = 20

/** Tells the user how a training goes: a bar on a terminal, lines in a log. */
export interface TrainingTeller {
  tell(event: TrainingEvent | NgramTrainingEvent): void
  end(): void
}

type EventOf<Type> = Extract<TrainingEvent | NgramTrainingEvent, { readonly type: Type }>

export function createTrainingTeller(context: Context): TrainingTeller {
  const progress = createProgress(context, { en: 'Training', zh: '训练' }, { en: 'steps', zh: '步' })
  const start = context.now()
  let tokens = 0
  let member = ''

  function tellStep({ step, steps, epoch, loss, gradientNorm, ...event }: EventOf<'step'>): void {
    tokens += event.tokens
    progress.update(step, steps)
    if (context.terminal.stderr || (step % STEPS_BETWEEN_LINES !== 0 && step !== 1)) return
    const rate = Math.round((tokens / (context.now() - start)) * 1000)
    const figures = `loss ${loss.toFixed(4)}, gradient norm ${gradientNorm.toFixed(3)}, ${rate} tokens/s`
    context.notice(`${member}step ${step}/${steps}, epoch ${epoch}: ${figures}`)
  }

  return {
    tell(event) {
      if (event.type === 'step') return tellStep(event)
      progress.end()
      if (event.type === 'warning') context.notice(`note: ${event.message}`)
      if (event.type === 'member') {
        member = `${event.value} (${event.member} of ${event.members}): `
        if (event.finished) context.notice(`${member}done before`)
      }
      if (event.type === 'fold') {
        member = `without fold ${event.fold} of ${event.folds}: `
        if (event.finished) context.notice(`${member}done before`)
      }
      if (event.type === 'all-texts') member = 'on all texts: '
      if (event.type === 'resumed') {
        context.notice(`${member}going on after step ${event.step}, in epoch ${event.epoch}`)
      }
      if (event.type === 'epoch') context.notice(member + epochText(event))
      if (event.type === 'measuring') context.notice(`${member}quantizing and reading the other parts`)
      if (event.type === 'fitted') context.notice(`fit ${event.fitted} of ${event.fits}`)
    },
    end: () => progress.end(),
  }
}

function epochText({ finished, best }: EventOf<'epoch'>): string {
  const { epoch, loss, mAP, microF1 } = finished
  const figure = (value: number | undefined) => value?.toFixed(3) ?? '–'
  // Without validation texts no epoch is better than another.
  if (mAP === undefined && microF1 === undefined) return `epoch ${epoch}: loss ${loss.toFixed(4)}`
  const figures = `loss ${loss.toFixed(4)}, validation mAP ${figure(mAP)}, micro-F1 ${figure(microF1)}`
  return `epoch ${epoch}: ${figures}${best ? ', the best so far' : ''}`
}
