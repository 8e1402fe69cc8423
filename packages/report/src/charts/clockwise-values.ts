import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** The values so that a radar has them clockwise from the top: ECharts goes round against the clock. */
export const CLOCKWISE_VALUES: readonly ValueId[] = [VALUE_IDS[0], ...VALUE_IDS.slice(1).reverse()]
