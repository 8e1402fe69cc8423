import { readFileSync, readlinkSync } from 'node:fs'
import { hostname, uptime } from 'node:os'

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

/** How far the clocks of machines may be apart, in milliseconds. */
const clockMargin = 60_000

/**
 * Whether a process still runs that was there at that time (ISO 8601). Of one on another machine or in another container
 * nobody can say, so it does.
 */
export function isRunning({ pid, host, start, boot, processes }: ProcessMark, since: string): boolean {
  const own = ownMark()
  if (host !== own.host) return true
  // Another boot id means that this machine was restarted (the process is gone) or that another machine has the same host
  // name (nobody knows). It was restarted if the lock is older than this boot.
  if (boot !== undefined && own.boot !== undefined && boot !== own.boot) return !isBeforeStart(since)
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

/** Whether a time is before this machine started; of one that can't be read nobody can say. */
function isBeforeStart(time: string): boolean {
  return Date.parse(time) < Date.now() - uptime() * 1000 - clockMargin
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
