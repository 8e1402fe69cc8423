import { library } from '@valuecsv/config/tsup'

export default library([
  'src/index.ts',
  'src/splits.ts',
  'src/xlsx.ts',
  'src/xlsx-writer.ts',
  'src/csv.ts',
  'src/probes.ts',
  'src/node.ts',
])
