import { BarChart, type BarChartSeries } from '@mantine/charts'
import '@mantine/charts/styles.layer.css'
import '@mantine/core/styles/ColorSwatch.layer.css'
import { useTranslation } from 'react-i18next'

interface BarsProps {
  data: Record<string, string | number>[]
  /** The key of what each group of bars is called. */
  by: string
  series: BarChartSeries[]
  say: (value: number) => string
}

/** Bars for each of a few things, stacked; begins on the side where one begins to read. Loaded by the pages that draw. */
export function Bars({ data, by, series, say }: BarsProps) {
  const { i18n } = useTranslation()
  const back = i18n.dir() === 'rtl'
  return (
    <BarChart
      h={240}
      data={data}
      dataKey={by}
      type="stacked"
      series={series}
      valueFormatter={say}
      gridAxis="x"
      tickLine="none"
      xAxisProps={{ reversed: back, interval: 'preserveStartEnd', tickMargin: 8 }}
      yAxisProps={{ orientation: back ? 'right' : 'left', width: 76 }}
      barChartProps={{ accessibilityLayer: false, stackOffset: 'sign' }}
      barProps={{ isAnimationActive: false, maxBarSize: 36 }}
      tooltipAnimationDuration={0}
      withLegend={series.length > 1}
      legendProps={{ verticalAlign: 'bottom', height: 40 }}
    />
  )
}
