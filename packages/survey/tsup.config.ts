import { library } from '@valuecsv/config/tsup'

export default library([
  'src/index.ts',
  'src/node.ts',
  'src/openai-compatible.ts',
  'src/openai.ts',
  'src/anthropic.ts',
  'src/transformers.ts',
])
