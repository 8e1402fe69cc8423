import type { FileProgress } from '../node/read-file-options.ts'

/** How to download a file. */
export interface DownloadOptions {
  /** What the file must be, as 64 hex digits. Without it a download that breaks starts anew. */
  readonly sha256?: string
  /** How often a connection that breaks, or a server that is busy, is tried again. Default 3. */
  readonly retries?: number
  /** How long to wait before the first of these; each next one waits twice as long. Default 500. */
  readonly retryDelayMs?: number
  /** How long a connection may be silent. Default 30,000. */
  readonly stallTimeoutMs?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: FileProgress) => void
}
