import Button from 'antd/es/button'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { FONT, useShade } from '../theme.tsx'
import type { ChartOption, DrawnChart } from './chart-engine.ts'
import { downloadUrl } from './download.ts'
import { Loading } from './states.tsx'

const WORDS = {
  zh: { earlier: '← 更早', later: '更晚 →', png: '存为 PNG', svg: '存为 SVG', failed: '图表没能载入；数据见下表。' },
  en: {
    earlier: '← Earlier',
    later: 'Later →',
    png: 'PNG',
    svg: 'SVG',
    failed: 'The chart could not be loaded; the data stand in the table below.',
  },
}

type Props = {
  /** For ECharts 6. Tooltips show rich text, never HTML. Keep it stable between renders (useMemo). */
  option: ChartOption
  /** What the picture shows, for who cannot see it; every chart has a table beside it. */
  label: string
  /** px */
  height?: number
  /** Name of the file of a picture, without its ending. */
  fileName: string
  /** What a point stands for was chosen: the `data` item and the name of its series. */
  onPick?: (item: { seriesName: string; dataIndex: number; data: unknown }) => void
}

/** A picture with its ways to be kept. The library is loaded when the first one is shown. */
export function Chart({ option, label, height = 420, fileName, onPick }: Props) {
  const words = useWords(WORDS)
  const { shade } = useShade()
  const holder = useRef<HTMLDivElement>(null)
  const chart = useRef<DrawnChart | null>(null)
  const pick = useRef(onPick)
  pick.current = onPick
  const latest = useRef(option)
  latest.current = option
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading')

  useEffect(() => {
    let gone = false
    import('./chart-engine.ts').then(
      ({ drawChart }) => {
        if (gone || holder.current === null) return
        chart.current = drawChart(holder.current, { shade, font: FONT, onPick: item => pick.current?.(item) })
        chart.current.show(latest.current)
        setState('drawn')
      },
      () => setState('failed'),
    )
    return () => {
      gone = true
      chart.current?.close()
      chart.current = null
    }
  }, [shade])
  useEffect(() => chart.current?.show(option), [option])

  const save = async (kind: 'png' | 'svg') => {
    const { pictureOf } = await import('./chart-engine.ts')
    downloadUrl(
      pictureOf(option, kind, { width: holder.current?.clientWidth ?? 960, height, font: FONT }),
      `${fileName}.${kind}`,
    )
  }
  return (
    <figure className="chart">
      {state === 'loading' && <Loading height={height} />}
      {state === 'failed' && <p role="alert">{words.failed}</p>}
      <div ref={holder} role="img" aria-label={label} style={{ height: state === 'drawn' ? height : 0 }} />
      {state === 'drawn' && (
        <figcaption className="chart-ways">
          {'dataZoom' in option && (
            <>
              <Button size="small" onClick={() => chart.current?.slide(-1)}>
                {words.earlier}
              </Button>
              <Button size="small" onClick={() => chart.current?.slide(1)}>
                {words.later}
              </Button>
            </>
          )}
          <Button size="small" onClick={() => save('png')}>
            {words.png}
          </Button>
          <Button size="small" onClick={() => save('svg')}>
            {words.svg}
          </Button>
        </figcaption>
      )}
    </figure>
  )
}
