import type { Context } from '../context.ts'
import type { Progress } from './progress.ts'
import type { Sink } from './sink.ts'

/**
 * The context of work whose progress is drawn: a line for people, and one of data where both go to the same terminal,
 * stands alone and not behind what is drawn.
 */
export function besideProgress(context: Context, progress: Progress): Context {
  return {
    ...context,
    stdout: context.terminal.stdout ? clearingSink(context.stdout, progress) : context.stdout,
    notice(line) {
      progress.clear()
      context.notice(line)
    },
    tell(notice) {
      progress.clear()
      context.tell(notice)
    },
  }
}

function clearingSink(sink: Sink, progress: Progress): Sink {
  return {
    get isGone() {
      return sink.isGone
    },
    write(text) {
      progress.clear()
      return sink.write(text)
    },
    flush: () => sink.flush(),
  }
}
