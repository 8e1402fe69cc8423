import { application } from '@valuecsv/config/tsup'

export default application(['src/main.ts'])
