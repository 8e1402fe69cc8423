import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** What tells one process from every other, also from a later one with its number. */
export interface ProcessMark {
  readonly pid: number
  readonly host: string
  /** When the system says that it started, in its own units; `undefined` where it does not say. */
  readonly start: string | undefined
  /** Which start of the machine it belongs to; `undefined` where the system does not say. */
  readonly boot?: string | undefined
  /** Among which processes `pid` counts: a container has numbers of its own. `undefined` where the system does not say. */
  readonly processes?: string | undefined
}

/** The mark of this process. */
export function ownMark(): ProcessMark {
  return {
    pid: process.pid,
    host: hostname(),
    start: systemRecord(process.pid)?.start,
    boot: whereThere(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    processes: whereThere(() => readlinkSync('/proc/self/ns/pid')),
  }
}

/** Whether a process still runs. Of one on another machine or in another container nobody can say, so it does. */
export function isRunning({ pid, host, start, boot, processes }: ProcessMark): boolean {
  const own = ownMark()
  if (host !== own.host) return true
  if (boot !== undefined && own.boot !== undefined && boot !== own.boot) return false
  if (processes !== undefined && own.processes !== undefined && processes !== own.processes) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const record = systemRecord(pid)
  if (record === undefined) return true
  return !record.isDead && (start === undefined || record.start === start)
}

/** State and start of a process from `/proc`, where the system has that. */
function systemRecord(pid: number): { isDead: boolean; start: string } | undefined {
  return whereThere(() => {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program stands in parentheses and may hold any character; fields are counted behind it.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    return { isDead: fields[0] === 'Z' || fields[0] === 'X', start: fields[19] ?? '' }
  })
}

function whereThere<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
