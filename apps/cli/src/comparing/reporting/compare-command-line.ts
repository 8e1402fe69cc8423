import { withoutPassword } from '@valuecsv/datasets/node'
import { fileWord, shellWord } from '@valuecsv/report'
import type { CompareFlags } from '../compare-flags.ts'

/** The command that makes a report again, as a shell takes it. */
export function compareCommandLine(sources: readonly string[], flags: Omit<CompareFlags, 'html'>): string {
  const named = (name: string, value: string | undefined, word = shellWord) =>
    value === undefined ? [] : [name, word(value)]
  return [
    ...['valuecsv', 'compare', ...sources.map(fileWord)],
    ...named('--model', shownReference(flags.model), fileWord),
    ...named('--device', flags.device === 'auto' ? undefined : flags.device),
    ...named('--second-model', shownReference(flags.secondModel), fileWord),
    ...(flags.raw ? ['--raw'] : []),
    ...(flags.allowMixed ? ['--allow-mixed'] : []),
    ...named('--baseline', flags.baseline, fileWord),
    ...(flags.failIf ?? []).flatMap((expression) => named('--fail-if', expression)),
    ...named('--answers', flags.answers),
    ...named('--sheet', flags.sheet),
    ...named('--encoding', flags.encoding),
    ...named('--seed', String(flags.seed)),
    ...['--html', 'report.html'],
  ].join(' ')
}

/** A model as a report may name it, which many will read: without the password of its URL. */
function shownReference(model: string | undefined): string | undefined {
  return model !== undefined && /^https?:/i.test(model) ? withoutPassword(model) : model
}
