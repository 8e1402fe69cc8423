import { Command } from 'commander'
import type { Act } from '../act.ts'
import { examples } from '../examples.ts'
import { wholeNumber } from '../options/number-options.ts'
import type { WebFlags } from '../web/serve-as-asked.ts'

export function webCommand(act: Act): Command {
  return new Command('web')
    .description('open the page on this machine: score texts and files, compare LLMs; nothing leaves it')
    .option('--port <number>', 'port on loopback, 0 for any free one (default: 4812)', wholeNumber(0, 65_535))
    .option('--no-open', 'print the address, open no browser')
    .addHelpText('after', examples('valuecsv web', 'valuecsv web --port 8000 --no-open'))
    .action(
      act(async (context, flags: WebFlags) => {
        const { serveAsAsked } = await import('../web/serve-as-asked.ts')
        await serveAsAsked(context, flags)
      }),
    )
}
