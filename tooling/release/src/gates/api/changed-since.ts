import { runProgram } from '../../programs/run-program.ts'

/** What a file of the working tree is beside the commit that it is compared with. */
export type FileChange = 'added' | 'edited'

/**
 * The files that differ from where this change began: from VALUECSV_BASE, else from where the branch left origin/main,
 * else from the last commit. Paths from the root, with forward slashes; `undefined` where there is no history.
 */
export async function changedSince(
  root: string,
  environment: NodeJS.ProcessEnv,
): Promise<Map<string, FileChange> | undefined> {
  const git = (...parameters: string[]) => runProgram('git', parameters, { folder: root, environment })
  const fork = await git('merge-base', 'HEAD', 'origin/main')
  const base = environment.VALUECSV_BASE || (fork.succeeded ? fork.printed.trim() : 'HEAD')
  const changed = await git('diff', '--name-status', '--no-renames', '--diff-filter=AM', base)
  if (!changed.succeeded) return undefined
  const { printed: untracked } = await git('ls-files', '--others', '--exclude-standard')
  return new Map([
    ...lines(changed.printed).map((line) => {
      const [state, path] = line.split('\t')
      return [path!, state === 'A' ? 'added' : 'edited'] as const
    }),
    ...lines(untracked).map((path) => [path, 'added'] as const),
  ])
}

function lines(text: string): string[] {
  return text.split('\n').filter(Boolean)
}
