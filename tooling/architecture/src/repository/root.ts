import { fileURLToPath } from 'node:url'

/** The repository's folder, ending with a slash. */
export const root: string = fileURLToPath(new URL('../../../../', import.meta.url))
