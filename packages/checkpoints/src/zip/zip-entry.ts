/** What a zip's directory says of one file in it. */
export interface ZipEntry {
  readonly name: string
  /** Uncompressed and unencrypted: the bytes lie in the archive as they are. */
  readonly stored: boolean
  /** Bytes. */
  readonly size: number
  /** Where its local header begins in the archive. */
  readonly offset: number
}
