/** The formats in which results are saved. */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'jsonl'] as const

/** One of `EXPORT_FORMATS`. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
