import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { passageAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import { WORDS } from './words.ts'

/** Whose a hit is. */
export type Owned = {
  edition: number
  report: string | null
  placeFullName: string | null
  year: number | null
  title?: string | null
  sourceName: string
}

/** Hits one after the other, those of one edition together. */
export function groupsOf<Hit extends Owned>(hits: readonly Hit[]): Hit[][] {
  const groups: Hit[][] = []
  for (const hit of hits) {
    const last = groups.at(-1)
    if (last && last[0].edition === hit.edition) last.push(hit)
    else groups.push([hit])
  }
  return groups
}

/** The report that the hits under it stand in. */
export function ReportGroup({ of, children }: { of: Owned; children: ReactNode }) {
  return (
    <section className="group">
      <h2>
        <Link to={passageAddress(of, null)}>
          <ReportName of={of} />
        </Link>
      </h2>
      <ul className="hits">{children}</ul>
    </section>
  )
}

/** 2024 辽宁省沈阳市, then the title when it says something else. */
export function ReportName({ of }: { of: Owned }) {
  const words = useWords(WORDS)
  const { year, placeFullName, title, sourceName } = of
  if (placeFullName === null && year === null) {
    return <span lang="zh-CN">{shownText(title ?? sourceName.split('/').at(-1) ?? words.untitled)}</span>
  }
  return (
    <span lang="zh-CN">
      <span className="number">{year ?? '????'}</span> {shownText(placeFullName ?? '')}
    </span>
  )
}
