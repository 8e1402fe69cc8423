import { library } from '@valuecsv/config/tsup'

export default library(['src/index.ts'])
