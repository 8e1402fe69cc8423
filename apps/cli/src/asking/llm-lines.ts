import type { LlmProgress } from '@valuecsv/survey'
import type { Context } from '../context.ts'
import { cutToWidth, displayWidth, oneLine, padToWidth } from '../output/display-width.ts'

/** A line for each LLM on the terminal, drawn again as answers come. */
export interface LlmLines {
  update(progress: LlmProgress): void
  /** One line for people, above the others. */
  notice(message: string): void
  /** Takes the lines away. */
  end(): void
}

const REDRAW_MS = 100
const BAR_CHARACTERS = 16

/** Silent where no progress is drawn, but for notices. */
export function createLlmLines(context: Context): LlmLines {
  const isShown = context.drawsProgress
  const known = new Map<string, LlmProgress>()
  let drawn = 0
  let drawnAt = Number.NEGATIVE_INFINITY
  const clear = () => {
    if (drawn > 0) context.draw(`\u001b[${drawn}A\r\u001b[0J`)
    drawn = 0
  }
  const draw = () => {
    clear()
    const width = Math.max(...Array.from(known.keys(), displayWidth))
    for (const progress of known.values()) {
      context.draw(`${cutToWidth(progressLine(progress, width, context.language), context.terminal.columns - 1)}\n`)
    }
    drawn = known.size
  }
  return {
    update(progress) {
      known.set(progress.llm, progress)
      const now = context.now()
      if (!isShown || (now - drawnAt < REDRAW_MS && progress.done < progress.total)) return
      drawnAt = now
      draw()
    },
    notice(message) {
      clear()
      context.notice(message)
      if (isShown && known.size > 0) draw()
    },
    end: clear,
  }
}

function progressLine(progress: LlmProgress, width: number, language: Context['language']): string {
  const { llm, done, total, failed, perMinute, timeLeftMs, cost } = progress
  const filled = total === 0 ? BAR_CHARACTERS : Math.round((done / total) * BAR_CHARACTERS)
  const isChinese = language === 'zh'
  return [
    padToWidth(oneLine(llm), width),
    '█'.repeat(filled) + '░'.repeat(BAR_CHARACTERS - filled),
    `${done}/${total}`,
    ...(failed > 0 ? [isChinese ? `出错 ${failed}` : `${failed} failed`] : []),
    ...(perMinute === undefined ? [] : [isChinese ? `${Math.round(perMinute)} 条/分` : `${Math.round(perMinute)}/min`]),
    ...(timeLeftMs === undefined || done >= total ? [] : [timeText(timeLeftMs, isChinese)]),
    ...(cost === undefined ? [] : [isChinese ? `费用 ${cost.toFixed(4)}` : `cost ${cost.toFixed(4)}`]),
  ].join('  ')
}

function timeText(milliseconds: number, isChinese: boolean): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 60) return isChinese ? `剩余 ${seconds} 秒` : `${seconds} s left`
  const minutes = Math.ceil(seconds / 60)
  return isChinese ? `剩余 ${minutes} 分` : `${minutes} min left`
}
