/** The list of decision records: number and title of each, by number. */
export function decisionsPage(files: readonly string[], read: (file: string) => string): string {
  const lines = files.map((file) => {
    const title = /^# (.+)$/m.exec(read(file))?.[1] ?? file
    return `- [${title}](${file.replace(/^.*\//, '')})`
  })
  return ['# Decisions', '', 'Why things are as they are, and what each dependency weighs.', '', ...lines, ''].join(
    '\n',
  )
}
