import { useMemo, useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import { useMedia } from '../parts/use-media.ts'
import { indexAt } from './blocks.ts'
import { FactPanel } from './fact-panel.tsx'
import { FactSwitches } from './fact-switches.tsx'
import { countFacts, type Fact, factsOf, type Span } from './facts.ts'
import { OutlineTree } from './outline-tree.tsx'
import { PickedWords } from './picked-words.tsx'
import { ReportHead } from './report-head.tsx'
import { sectionsOf } from './sections.ts'
import { SideDrawers, type SideName } from './side-drawers.tsx'
import { SourceDrawer } from './source-drawer.tsx'
import { TextView } from './text-view.tsx'
import { useIndicatorNames } from './use-indicator-names.ts'
import { usePickedWords } from './use-picked.ts'
import type { ReportData } from './use-report.ts'
import { scrollToPlace, useReveal } from './use-reveal.ts'
import { useSelected } from './use-selected.ts'
import { useShownKinds } from './use-shown-kinds.ts'
import { useVisiblePlace } from './use-visible.ts'
import { REPORT_WORDS } from './words.ts'

/** The text with its facts marked in place, the outline at one side, the facts of the section at the other. */
export function OpenReport({ data }: { data: ReportData }) {
  const words = useWords(REPORT_WORDS)
  const { reading, decided } = data
  const { text, outline } = reading
  const place = useRef<HTMLDivElement>(null)
  // outline and facts have room beside the text
  const wide = useMedia('(width >= 1100px)')
  const [side, setSide] = useState<SideName | null>(null)
  const [source, setSource] = useState<Span | null>(null)
  const [shown, setShown] = useShownKinds()
  const facts = useMemo(() => factsOf(reading, decided), [reading, decided])
  const counts = useMemo(() => countFacts(facts), [facts])
  const marked = useMemo(() => facts.filter(it => shown.includes(it.kind)), [facts, shown])
  const sections = useMemo(() => sectionsOf(text.length, outline, marked), [text, outline, marked])
  const names = useIndicatorNames(data.edition)
  const visible = useVisiblePlace(place)
  const [picked, dropPicked] = usePickedWords(place)
  const { span, fact, link, words: linked, select } = useSelected(data, facts)
  const { quietly, again } = useReveal(place, span)
  const section = sections[indexAt(sections, visible)] ?? null
  const current = fact ?? marked[indexAt(marked, visible)] ?? null

  const toWords = (to: Fact) => {
    setSide(null)
    if (to.key === fact?.key) again()
    else select(to)
  }
  const fromWords = (to: Span) => {
    quietly(to)
    select(to)
    if (!wide) setSide('facts')
  }
  const goTo = (to: Span) => {
    setSide(null)
    scrollToPlace(place.current, to.start)
  }

  const tree = <OutlineTree outline={outline} visible={visible} onGo={goTo} />
  const panel = (
    <FactPanel
      {...{ data, section, span, fact, names }}
      onFact={toWords}
      onSource={setSource}
      onClose={() => select(null)}
    />
  )
  return (
    <article className="report">
      <ReportHead data={data} />
      {link !== null && link.state !== 'stands' && (
        <p className="warning" role="status">
          {link.state === 'moved' ? words.moved : words.changed(shownText(linked ?? ''))}
          {link.state === 'changed' && link.at !== null && ` ${words.changedThere}`}
        </p>
      )}
      <div className="report-columns">
        {wide && (
          <nav className="report-side" aria-label={words.outline}>
            <h2>{words.outline}</h2>
            {tree}
          </nav>
        )}
        <section className="report-middle" aria-label={words.text}>
          <FactSwitches counts={counts} shown={shown} onChange={setShown} />
          <p className="quiet report-keys">{words.keys}</p>
          <TextView {...{ data, current, place }} facts={marked} lit={span} onFact={fromWords} onWalk={toWords} />
          {picked !== null && (
            <PickedWords
              data={data}
              span={picked}
              onSource={setSource}
              onExplain={() => {
                fromWords(picked)
                dropPicked()
              }}
              onClose={dropPicked}
            />
          )}
        </section>
        {wide && (
          <aside className="report-side" aria-label={words.facts}>
            {panel}
          </aside>
        )}
      </div>
      {!wide && (
        <SideDrawers side={side} count={section?.facts.length ?? 0} onSide={setSide} outline={tree} facts={panel} />
      )}
      <SourceDrawer data={data} span={source} onClose={() => setSource(null)} />
    </article>
  )
}
