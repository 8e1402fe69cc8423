import type { Context } from '../context.ts'
import type { Language, Phrase } from '../language/phrase.ts'
import { cutToWidth } from './display-width.ts'

/** A line on the terminal that says how far a long piece of work is. */
export interface Progress {
  /** `total` is left out where it is not known. */
  update(done: number, total?: number): void
  /** Takes the line away until the next update, so that another can be written in its place. */
  clear(): void
  /** Takes the line away. */
  end(): void
}

const BAR_CHARACTERS = 24
const REDRAW_MS = 100

/** A progress line on standard error; silent under `--quiet` and where standard error is no terminal that can draw one. */
export function createProgress(context: Context, label: Phrase, unit: Phrase): Progress {
  if (!context.drawsProgress) return { update() {}, clear() {}, end() {} }
  const start = context.now()
  let drawnAt = Number.NEGATIVE_INFINITY
  let isDrawn = false
  let isCleared = false
  const clear = () => {
    if (!isDrawn) return
    context.draw('\r\u001b[2K')
    isDrawn = false
    isCleared = true
  }
  return {
    update(done, total) {
      const now = context.now()
      // What was cleared comes back at once: else the line would be gone until the next batch.
      if (now - drawnAt < REDRAW_MS && done !== total && !isCleared) return
      drawnAt = now
      isDrawn = true
      isCleared = false
      const text = progressText(done, total, { seconds: (now - start) / 1000, unit, language: context.language })
      context.draw(`\r\u001b[2K${cutToWidth(`${label[context.language]} ${text}`, context.terminal.columns - 1)}`)
    },
    clear,
    end: clear,
  }
}

interface ProgressWords {
  /** Since the work began. */
  readonly seconds: number
  readonly unit: Phrase
  readonly language: Language
}

/** Bar, count, rate and time left, as far as they are known. */
export function progressText(done: number, total: number | undefined, words: ProgressWords): string {
  const { seconds, language } = words
  const unit = language === 'en' && (total || done) === 1 ? words.unit.en.replace(/s$/, '') : words.unit[language]
  const rate = seconds > 0 ? done / seconds : 0
  const speed =
    rate > 0
      ? `${rate >= 10 ? Math.round(rate).toLocaleString('en-US') : rate.toFixed(1)} ${words.unit[language]}/${language === 'zh' ? '秒' : 's'}`
      : ''
  const count = (number: number) => number.toLocaleString('en-US')
  if (total === undefined || total <= 0) return [`${count(done)} ${unit}`, speed].filter(Boolean).join('  ')
  const filled = Math.round((Math.min(done, total) / total) * BAR_CHARACTERS)
  const bar = '█'.repeat(filled) + '░'.repeat(BAR_CHARACTERS - filled)
  const left = rate > 0 && done < total ? timeLeft((total - done) / rate, language) : ''
  return [bar, `${count(done)}/${count(total)} ${unit}`, speed, left].filter(Boolean).join('  ')
}

function timeLeft(seconds: number, language: Language): string {
  const whole = Math.ceil(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  if (language === 'zh') {
    const clock = whole < 60 ? `${rest} 秒` : whole < 3600 ? `${minutes} 分 ${rest} 秒` : `${hours} 小时 ${minutes} 分`
    return `剩余 ${clock}`
  }
  const clock = whole < 60 ? `${rest} s` : whole < 3600 ? `${minutes} min ${rest} s` : `${hours} h ${minutes} min`
  return `${clock} left`
}
