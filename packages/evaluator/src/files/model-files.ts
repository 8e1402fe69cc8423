/** The files of one model, wherever they are: a folder, a cache of the browser, memory. */
export interface ModelFiles {
  /** What errors call the place, for example a folder's path or a URL. */
  readonly location: string
  /** The bytes of the file at `name`, a path with `/` inside the model; rejects with an error that names the file. */
  read(name: string): Promise<Uint8Array>
  /** The path of the file at `name`, where it is one of this machine: a runtime opens by it what can't be held in memory. */
  path?(name: string): string
}
