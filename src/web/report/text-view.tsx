import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { passageAddress } from '../addresses.ts'
import { shownText } from '../parts/shown-text.ts'
import { type Block, cutBlocks, groupBlocks, indexAt, type Sheet } from './blocks.ts'
import type { Fact, Span } from './facts.ts'
import { factsByBlock, type Run, runsOf } from './runs.ts'
import type { ReportData } from './use-report.ts'

type TextViewProps = {
  data: ReportData
  facts: readonly Fact[]
  lit: Span | null
  /** The fact that the keyboard stands on. */
  current: Fact | null
  place: RefObject<HTMLDivElement | null>
  /** A mark was clicked; the keyboard goes to the next one. */
  onFact: (fact: Fact) => void
  onWalk: (fact: Fact) => void
}

/** Texts up to this are rendered whole; of longer ones only what is near is marked, the rest stands as plain text. */
const WHOLE = 120_000

/**
 * The text of a report with its facts marked in place. Every mark is a link to itself; the arrow keys go from one to the
 * next. Everything stays in the page, so that the browser's own search finds it.
 */
export function TextView({ data, facts, lit, current, place, onFact, onWalk }: TextViewProps) {
  const { text, outline } = data.reading
  const sheets = useMemo(() => groupBlocks(cutBlocks(text, outline)), [text, outline])
  const marks = useMemo(
    () =>
      factsByBlock(
        sheets.flatMap(it => it.blocks),
        facts,
      ),
    [sheets, facts],
  )
  const near = useNearSheets(place, sheets, text.length <= WHOLE)
  const byKey = useMemo(() => new Map(facts.map(it => [it.key, it])), [facts])
  const needed = new Set([lit, current].flatMap(it => (it ? [indexAt(sheets, it.start)] : [])))

  const choose = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
    const fact = factOf(event.target, byKey)
    if (fact === null) return
    event.preventDefault()
    // words were being selected, not a mark chosen
    if (document.getSelection()?.isCollapsed !== false) onFact(fact)
  }
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const fact = step === 0 ? null : factOf(event.target, byKey)
    if (fact === null) return
    event.preventDefault()
    const next = facts[facts.indexOf(fact) + step]
    if (next) onWalk(next)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks in it are the links; it only listens for all of them
    <div className="report-text" ref={place} lang="zh-CN" dir="ltr" onClick={choose} onKeyDown={walk}>
      {sheets.map((sheet, index) => (
        <SheetView
          key={sheet.start}
          index={index}
          sheet={sheet}
          text={text}
          far={!near.has(index) && !needed.has(index)}
        >
          {() =>
            sheet.blocks.map(block => (
              <BlockView
                key={block.start}
                data={data}
                block={block}
                facts={marks.get(block.start) ?? NONE}
                lit={within(lit, block)}
                current={current !== null && within(current, block) !== null ? current.key : null}
              />
            ))
          }
        </SheetView>
      ))}
    </div>
  )
}

const NONE: readonly Fact[] = []

function within(span: Span | null, { start, end }: Span): Span | null {
  return span !== null && span.start < end && span.end > start ? span : null
}

function factOf(target: EventTarget, byKey: ReadonlyMap<string, Fact>): Fact | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-fact]') : null
  return byKey.get(mark?.dataset.fact ?? '') ?? null
}

type BlockViewProps = {
  data: ReportData
  block: Block
  facts: readonly Fact[]
  lit: Span | null
  current: string | null
}

const BlockView = memo(function BlockView({ data, block, facts, lit, current }: BlockViewProps) {
  const { start, depth, goesOn } = block
  const runs = runsOf(block, facts, lit).map(run => <RunView key={run.start} data={data} run={run} current={current} />)
  if (depth === 2) return <h2 data-start={start}>{runs}</h2>
  if (depth === 3) return <h3 data-start={start}>{runs}</h3>
  return (
    <p data-start={start} className={goesOn ? 'goes-on' : undefined}>
      {runs}
    </p>
  )
})

function RunView({ data, run, current }: { data: ReportData; run: Run; current: string | null }) {
  const { start, end, fact, kinds, first, lead, lit } = run
  const words = shownText(data.reading.text.slice(start, end))
  const classes = [...kinds.map(it => `mark-${it}`), ...(lit ? ['lit'] : []), ...(lead ? ['lead'] : [])].join(' ')
  if (fact === null)
    return classes === '' ? (
      words
    ) : (
      <span className={classes} data-lit={lit ? '' : undefined} tabIndex={lit ? -1 : undefined}>
        {words}
      </span>
    )
  return (
    <a
      href={addressOf(data, fact)}
      className={`fact-words ${classes}${first ? ' fact-first' : ''}`}
      data-fact={fact.key}
      data-lit={lit ? '' : undefined}
      draggable={false}
      tabIndex={first && fact.key === current ? 0 : -1}
    >
      {words}
    </a>
  )
}

/** The permanent link of a fact: edition, place, words. */
export function addressOf({ edition, reading }: ReportData, at: Span): string {
  const place = { start: at.start, end: at.end }
  return passageAddress({ report: edition.report, edition: edition.id }, place, reading.text.slice(at.start, at.end))
}

type SheetViewProps = { sheet: Sheet; index: number; text: string; far: boolean; children: () => ReactNode }

/** Some paragraphs; far from the window as plain text, which the browser's search and scroll bar still know. */
function SheetView({ sheet, index, text, far, children }: SheetViewProps) {
  const { start, end, blocks } = sheet
  if (!far)
    return (
      <section className="text-sheet" data-sheet={index}>
        {children()}
      </section>
    )
  const lines = blocks.reduce((sum, it) => sum + Math.ceil((it.end - it.start) / LINE), 0)
  return (
    <section
      className="text-sheet far"
      data-sheet={index}
      data-start={start}
      style={{ containIntrinsicSize: `auto ${lines * LINE_HEIGHT}px` }}
    >
      {shownText(text.slice(start, end))}
    </section>
  )
}

/** About how many characters a line has and how high it is: for the scroll bar only. */
const LINE = 42
const LINE_HEIGHT = 31

/** Which sheets lie near the window: all of a text that is rendered whole. */
function useNearSheets(
  place: RefObject<HTMLDivElement | null>,
  sheets: readonly Sheet[],
  whole: boolean,
): ReadonlySet<number> {
  const all = useMemo(() => new Set(sheets.keys()), [sheets])
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0]))
  useEffect(() => {
    const root = place.current
    if (whole || root === null) return
    const observer = new IntersectionObserver(
      entries =>
        setNear(before => {
          const now = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const index = Number((target as HTMLElement).dataset.sheet)
            if (isIntersecting) now.add(index)
            else now.delete(index)
          }
          return now
        }),
      { rootMargin: '1500px 0px' },
    )
    for (const element of root.children) observer.observe(element)
    return () => observer.disconnect()
  }, [place, sheets, whole])
  return whole ? all : near
}
