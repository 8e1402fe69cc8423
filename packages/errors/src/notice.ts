/** Something that the software decided by itself and that its user should know. */
export interface Notice {
  /** Stable, in the form `package/what-happened`. */
  readonly code: string
  /** One line that names the file or the device. */
  readonly message: string
}
