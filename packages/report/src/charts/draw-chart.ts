import type { EChartsOption } from 'echarts'
import { CustomChart, HeatmapChart, RadarChart, ScatterChart } from 'echarts/charts'
import { GridComponent, RadarComponent, VisualMapComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { escapeHtml } from '../html/escape-html.ts'

use([
  ...[CustomChart, HeatmapChart, RadarChart, ScatterChart],
  ...[GridComponent, RadarComponent, VisualMapComponent, SVGRenderer],
])

/** How large a chart is drawn, in pixels, and what it is called in the page. */
export interface ChartSize {
  readonly width: number
  readonly height: number
  /** Begins the names of its classes and definitions; one of a kind in a page. */
  readonly id: string
  /** What is read out in its place. */
  readonly title: string
}

/** Where names stand that the drawing gave. Text between tags is the user's: an LLM may be called `zr1-chat-7`. */
const styleOrTag = /<style[^>]*>[\s\S]*?<\/style>|<[^>]+>/g

/** Draws a chart as an `svg` element, without a DOM; the same option gives the same bytes. */
export function drawChart(option: EChartsOption, { width, height, id, title }: ChartSize): string {
  // Names count through the whole process, and would meet those of other charts in a page.
  const names = new Map<string, string>()
  const nameOf = (name: string) => {
    const known = names.get(name) ?? `${id}-${names.size}`
    names.set(name, known)
    return known
  }
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return chart
      .renderToSVGString()
      .replace(styleOrTag, (markup) => markup.replace(/zr\d+-[a-z]+-?\d+/g, nameOf))
      .replace(/^<svg ([^>]*>)/, (_, rest: string) => {
        const name = `${id}-title`
        return `<svg role="img" aria-labelledby="${name}" ${rest}<title id="${name}">${escapeHtml(title)}</title>`
      })
  } finally {
    chart.dispose()
  }
}
