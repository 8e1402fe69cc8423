import type { Command } from 'commander'

/** Adds `--allow-mixed`. */
export function addAllowMixedFlag(command: Command): Command {
  return command.option('--allow-mixed', 'take scores of different evaluators together')
}
