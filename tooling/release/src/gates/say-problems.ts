/** Prints problems, or what holds where there are none, and sets the exit code of the gate. */
export function sayProblems(problems: readonly string[], otherwise: string): void {
  process.stdout.write(`${problems.length === 0 ? otherwise : problems.join('\n')}\n`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
