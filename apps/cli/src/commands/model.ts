import { Command } from 'commander'
import type { Act } from '../act.ts'
import { examples } from '../examples.ts'
import { convertCommand } from './model/convert.ts'
import { inspectCommand } from './model/inspect.ts'
import { probeCommand } from './model/probe.ts'
import { verifyCommand } from './model/verify.ts'

export function modelCommand(act: Act): Command {
  return new Command('model')
    .description('evaluators: inspect, verify, convert, probe')
    .addHelpText('after', examples('valuecsv model inspect csv-small', 'valuecsv model verify my-model'))
    .addCommand(inspectCommand(act))
    .addCommand(verifyCommand(act))
    .addCommand(convertCommand(act))
    .addCommand(probeCommand(act))
}
