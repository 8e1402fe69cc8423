import type { SplitName } from '@valuecsv/datasets/splits'
import { type Command, Option } from 'commander'

/** The dataset that is meant where none is named. */
export const DATASET_NAME = 'ValueCSV5000'

// As in @valuecsv/datasets/splits, which is not loaded only to print help.
const SPLIT_NAMES = ['clean', 'legacy', 'legacy-shuffled'] as const satisfies readonly SplitName[]
const PART_NAMES = ['train', 'validation', 'test'] as const

export type PartName = (typeof PART_NAMES)[number]

/** Adds `--split`: how ValueCSV5000 is divided. */
export function addSplitFlag(command: Command): Command {
  return command.addOption(
    new Option('--split <name>', `how ${DATASET_NAME} is divided (default: clean)`).choices(SPLIT_NAMES),
  )
}

/** Adds `--part`: which of the parts is meant, and for the help what is without it. */
export function addPartFlag(command: Command, without = 'test'): Command {
  return command.addOption(new Option('--part <name>', `which part of it (default: ${without})`).choices(PART_NAMES))
}
