// Refuses a licence, among the dependencies of what is published, that is not on the list.
import { fileURLToPath } from 'node:url'
import { licenceProblems } from './licences/licence-problems.ts'
import { productionLicences } from './licences/production-licences.ts'
import { sayProblems } from './say-problems.ts'

const list = await productionLicences(fileURLToPath(new URL('../../../../', import.meta.url)))
const names = Object.values(list).flat()
sayProblems(
  licenceProblems(list),
  `${names.length} dependencies under ${Object.keys(list).length} licences of the list`,
)
