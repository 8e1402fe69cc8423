/** Whether a file belongs to a tool (its settings, a reporter of vitest), which asks for a default export. */
export function isSettingsFile(path: string): boolean {
  return /(^|\/)([\w-]+\.config|[\w-]+-reporter|knip)\.\w+$/.test(path)
}
