import { join } from 'node:path'
import { runOrFail } from '../../programs/run-or-fail.ts'
import type { LicenceList } from './licence-problems.ts'

/** The licences of everything that somebody installs who installs one of our packages. */
export async function productionLicences(root: string): Promise<LicenceList> {
  const published = ['./packages/*', './apps/*', './models/*'].flatMap((folder) => ['--filter', folder])
  const parameters = [...published, 'licenses', 'list', '--prod', '--json']
  const options = { folder: root, environment: process.env }
  return JSON.parse((await runOrFail(join(root, 'node_modules/.bin/pnpm'), parameters, options)).printed) as LicenceList
}
