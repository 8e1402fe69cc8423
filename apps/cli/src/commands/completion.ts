import { Argument, Command } from 'commander'
import type { Act } from '../act.ts'
import { SHELL_SCRIPTS, SHELLS, type Shell } from '../completion/shell-scripts.ts'
import { examples } from '../examples.ts'

export function completionCommand(act: Act): Command {
  return new Command('completion')
    .description('print the script with which a shell completes commands and options')
    .addArgument(new Argument('<shell>', 'the shell that reads it').choices(SHELLS))
    .addHelpText(
      'after',
      examples(
        'valuecsv completion fish > ~/.config/fish/completions/valuecsv.fish',
        'eval "$(valuecsv completion bash)"      # in ~/.bashrc',
        'source <(valuecsv completion zsh)       # in ~/.zshrc',
      ),
    )
    .action(
      act(async (context, _flags: object, shell: Shell) => {
        await context.stdout.write(SHELL_SCRIPTS[shell])
      }),
    )
}
