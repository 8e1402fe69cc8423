/** The variables that name the original files; a test file that reads one skips tests while it is not set. */
const VARIABLES = ['VALUECSV_DATA', 'VALUECSV_MODELS']

/**
 * Says why tests were skipped, one line for each file and reason, as
 * `skipped: 3 in packages/datasets/src/x.test.ts, because VALUECSV_DATA is not set`.
 *
 * The reason is the note given to `context.skip(note)`; else the variables the file reads that are not set.
 *
 * @param {readonly { file: string, name: string, note?: string }[]} skipped `file` relative to the repository
 * @param {{ environment: Record<string, string | undefined>, readSource: (file: string) => string }} options
 * @returns {string[]}
 */
export function skipReasons(skipped, { environment, readSource }) {
  const groups = new Map()
  for (const { file, name, note } of skipped) {
    const reason = note ?? missingVariables(readSource(file), environment) ?? 'the test says so (skip or todo)'
    const key = JSON.stringify([file, reason])
    groups.set(key, [...(groups.get(key) ?? []), name])
  }
  return [...groups].map(([key, names]) => {
    const [file, reason] = JSON.parse(key)
    const what = names.length === 1 ? `"${names[0]}"` : `${names.length} tests`
    return `skipped: ${what} in ${file}, because ${reason}`
  })
}

function missingVariables(source, environment) {
  const missing = VARIABLES.filter((name) => source.includes(name) && !environment[name])
  return missing.length === 0 ? undefined : `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set`
}
