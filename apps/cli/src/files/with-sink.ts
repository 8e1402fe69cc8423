import type { Context } from '../context.ts'
import type { Sink } from '../output/sink.ts'
import { isStandardOutput, writeOutputFile } from './output-file.ts'

/** Hands `write` the file of `--out`, or standard output where there is none or it is `-`. */
export async function withSink(
  context: Context,
  out: string | undefined,
  write: (sink: Sink) => Promise<void>,
): Promise<void> {
  if (isStandardOutput(out)) await write(context.stdout)
  else await writeOutputFile(out, write)
}
