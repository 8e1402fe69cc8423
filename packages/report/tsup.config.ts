import { library } from '@valuecsv/config/tsup'

export default library(['src/index.ts', 'src/charts.ts', 'src/page.ts'], { bundled: ['echarts', 'zrender', 'tslib'] })
