/** What the program's exit codes mean. */
export const EXIT_CODE = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  gateNotMet: 3,
  interrupted: 130,
} as const

export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE]
