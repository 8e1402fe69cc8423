import { CustomChart, HeatmapChart, PieChart, RadarChart, ScatterChart } from 'echarts/charts'
import { GridComponent, RadarComponent, TooltipComponent, VisualMapComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// What the options of @valuecsv/report/charts need.
use([
  ...[CustomChart, HeatmapChart, PieChart, RadarChart, ScatterChart],
  ...[GridComponent, RadarComponent, TooltipComponent, VisualMapComponent, SVGRenderer],
])

/** An empty chart in an element. */
export function startChart(place: HTMLElement): EChartsType {
  return init(place, null, { renderer: 'svg' })
}
