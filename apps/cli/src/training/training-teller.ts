import { VALUES } from '@valuecsv/taxonomy'
import type { NgramTrainingEvent, TrainingEvent } from '@valuecsv/training'
import type { Context } from '../context.ts'
import { noticeText } from '../language/notices/notice-text.ts'
import type { Phrase } from '../language/phrase.ts'
import { createProgress } from '../output/progress.ts'

/** Where there is no terminal to draw on, a line is written each so many steps. */
const STEPS_BETWEEN_LINES = 20

/** Tells the user how a training goes: a bar on a terminal, lines in a log. */
export interface TrainingTeller {
  tell(event: TrainingEvent | NgramTrainingEvent): void
  end(): void
}

type EventOf<Type> = Extract<TrainingEvent | NgramTrainingEvent, { readonly type: Type }>

const NO_PREFIX: Phrase = { en: '', zh: '' }

export function createTrainingTeller(context: Context): TrainingTeller {
  const progress = createProgress(context, { en: 'Training', zh: '训练' }, { en: 'steps', zh: '步' })
  const start = context.now()
  let tokens = 0
  let prefix = NO_PREFIX
  const say = (phrase: Phrase) => context.notice(prefix[context.language] + phrase[context.language])

  function tellStep({ step, steps, epoch, loss, gradientNorm, ...event }: EventOf<'step'>): void {
    tokens += event.tokens
    progress.update(step, steps)
    if (context.drawsProgress || (step % STEPS_BETWEEN_LINES !== 0 && step !== 1)) return
    const rate = Math.round((tokens / (context.now() - start)) * 1000)
    const [lossText, norm] = [loss.toFixed(4), gradientNorm.toFixed(3)]
    say({
      en: `step ${step}/${steps}, epoch ${epoch}: loss ${lossText}, gradient norm ${norm}, ${rate} tokens/s`,
      zh: `第 ${step}/${steps} 步，第 ${epoch} 轮：损失 ${lossText}，梯度范数 ${norm}，${rate} 词元/秒`,
    })
  }

  /** What follows is of one classifier of several. */
  function begin(name: Phrase, finished = false): void {
    prefix = { en: `${name.en}: `, zh: `${name.zh}：` }
    if (finished) say({ en: 'done before', zh: '此前已完成' })
  }

  return {
    tell(event) {
      if (event.type === 'step') return tellStep(event)
      progress.end()
      switch (event.type) {
        case 'warning':
          return context.notice({ en: `note: ${event.message}`, zh: noticeText(event, 'zh') })
        case 'member': {
          const { value, member, members } = event
          const place = { en: ` (${member} of ${members})`, zh: `（第 ${member} 个，共 ${members} 个）` }
          return begin({ en: value + place.en, zh: VALUES[value].name.zh + place.zh }, event.finished)
        }
        case 'fold': {
          const { fold, folds, finished } = event
          return begin({ en: `without fold ${fold} of ${folds}`, zh: `除第 ${fold} 折外（共 ${folds} 折）` }, finished)
        }
        case 'all-texts':
          return begin({ en: 'on all texts', zh: '用全部文本' })
        case 'resumed': {
          const { step, epoch } = event
          return say({
            en: `going on after step ${step}, in epoch ${epoch}`,
            zh: `从第 ${step} 步之后继续，第 ${epoch} 轮`,
          })
        }
        case 'epoch':
          return say(epochPhrase(event))
        case 'measuring':
          return say({ en: 'quantizing and reading the other parts', zh: '正在量化，并读取其余部分' })
        case 'fitted':
          return say({ en: `fit ${event.fitted} of ${event.fits}`, zh: `拟合 ${event.fitted}/${event.fits}` })
      }
    },
    end: () => progress.end(),
  }
}

function epochPhrase({ finished, best }: EventOf<'epoch'>): Phrase {
  const { epoch, loss, mAP, microF1 } = finished
  const figure = (value: number | undefined) => value?.toFixed(3) ?? '–'
  const own = { en: `epoch ${epoch}: loss ${loss.toFixed(4)}`, zh: `第 ${epoch} 轮：损失 ${loss.toFixed(4)}` }
  // Without validation texts no epoch is better than another.
  if (mAP === undefined && microF1 === undefined) return own
  return {
    en: `${own.en}, validation mAP ${figure(mAP)}, micro-F1 ${figure(microF1)}${best ? ', the best so far' : ''}`,
    zh: `${own.zh}，验证 mAP ${figure(mAP)}，micro-F1 ${figure(microF1)}${best ? '，目前最佳' : ''}`,
  }
}
