import { onScopeDispose, shallowReactive } from 'vue'
import { type ReadingProblem, readingProblem } from './reading/reading-problem.ts'
import type { TableChoice } from './reading/text-table.ts'
import { startTableClient, type TableClient } from './store/table-client.ts'
import type { TableFacts } from './store/table-messages.ts'

/** The file of the screen, and the one that is being read to take its place. They stay in the memory of this page. */
export interface OpenedFile {
  name: string
  /** Undefined where no file is open; those of before while another sheet or column is looked up. */
  facts: TableFacts | undefined
  isLookingUp: boolean
  client: TableClient | undefined
  /** What a person said about the table. */
  choice: TableChoice
  /** How much was read, 0 to 1. */
  reading: { readonly name: string; readonly share: number; readonly client: TableClient } | undefined
  problem: ReadingProblem | undefined
}

const NONE: OpenedFile = {
  name: '',
  facts: undefined,
  isLookingUp: false,
  client: undefined,
  choice: {},
  reading: undefined,
  problem: undefined,
}

/**
 * Opens files, each in a worker of its own; `onTable` hears of each table that is there to be scored, and when there is
 * none any more. A file takes the place of another once it has been read and `mayReplace` agrees.
 */
export function useOpenedFile(onTable: (opened: OpenedFile) => void, mayReplace: () => Promise<boolean>) {
  const opened = shallowReactive<OpenedFile>({ ...NONE })
  /** Whether one was found before a person said anything about it. */
  let isHeaderFound = false

  function cancelReading(): void {
    opened.reading?.client.close()
    opened.reading = undefined
  }

  function close(): void {
    cancelReading()
    opened.client?.close()
    Object.assign(opened, NONE)
    onTable(opened)
  }

  /** Whether the file has taken the place of the one before. */
  async function open(file: File): Promise<boolean> {
    cancelReading()
    opened.problem = undefined
    const { name } = file
    const client = startTableClient((share) => {
      if (opened.reading?.client === client) opened.reading = { name, share, client }
    })
    opened.reading = { name, share: 0, client }
    const isCurrent = () => opened.reading?.client === client
    try {
      const facts = await client.call('open', file)
      if (!isCurrent()) return false
      if (!(await mayReplace())) {
        if (isCurrent()) cancelReading()
        return false
      }
      if (!isCurrent()) return false
      opened.client?.close()
      Object.assign(opened, { ...NONE, name, client, facts })
      isHeaderFound = facts.headerRow > 0
      onTable(opened)
      return true
    } catch (error) {
      if (!isCurrent()) return false
      cancelReading()
      opened.problem = readingProblem(error, name)
      return false
    }
  }

  /** Another sheet, header or column of texts; scores of the older choice go. */
  async function choose(changes: TableChoice): Promise<void> {
    const { client, choice: before } = opened
    if (client === undefined || opened.isLookingUp) return
    opened.problem = undefined
    const choice = changed(before, changes, isHeaderFound)
    try {
      await lookUp(client, choice)
    } catch (error) {
      if (opened.client !== client) return
      const problem = readingProblem(error, opened.name)
      // What was there before can still be read.
      await lookUp(client, before).catch(() => undefined)
      if (opened.client === client) opened.problem = problem
    }
  }

  async function lookUp(client: TableClient, choice: TableChoice): Promise<void> {
    Object.assign(opened, { choice, isLookingUp: true })
    onTable(opened)
    const facts = await client.call('choose', choice)
    if (opened.client !== client || opened.choice !== choice) return
    Object.assign(opened, { facts, isLookingUp: false })
    if (choice.header === undefined) isHeaderFound = facts.headerRow > 0
    onTable(opened)
  }

  onScopeDispose(close)
  return { opened, open, choose, close, cancelReading }
}

/** Another sheet has columns and a header of its own, and with or without a header other columns may be meant. */
function changed(before: TableChoice, changes: TableChoice, isHeaderFound: boolean): TableChoice {
  if ('sheet' in changes) return changes
  if ('column' in changes) return { ...before, ...changes }
  const { column: _, header: __, ...kept } = before
  // Back to the one that was found, which may stand below a title; else the first row.
  return changes.header && isHeaderFound ? kept : { ...kept, ...changes }
}
