/** The code of the error that a gate which was not met ends with, so that the exit code is 3. */
export const GATE_NOT_MET = 'cli/gate-not-met'
