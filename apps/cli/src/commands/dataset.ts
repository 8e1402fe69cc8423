import { Command } from 'commander'
import type { Act } from '../act.ts'
import { examples } from '../examples.ts'
import { describeCommand } from './dataset/describe.ts'
import { exportCommand } from './dataset/export.ts'
import { fetchCommand } from './dataset/fetch.ts'
import { splitCommand } from './dataset/split.ts'
import { verifyCommand } from './dataset/verify.ts'

export function datasetCommand(act: Act): Command {
  const command = new Command('dataset')
    .description('the data: describe, export, split, verify, fetch')
    .addHelpText('after', examples('valuecsv dataset fetch', 'valuecsv dataset describe ValueCSV5000'))
  for (const create of [describeCommand, exportCommand, splitCommand, verifyCommand, fetchCommand]) {
    command.addCommand(create(act))
  }
  return command
}
