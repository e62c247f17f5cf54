import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { ReadHeading } from '../../client/api-types.ts'
import { useWords } from '../language.tsx'
import { shownText } from '../parts/shown-text.ts'
import { keepInView } from './keep-in-view.ts'
import { type Branch, pathAt, treeOf } from './sections.ts'
import { REPORT_WORDS } from './words.ts'

type OutlineTreeProps = { outline: readonly ReadHeading[]; visible: number; onGo: (node: ReadHeading) => void }

/** The headings of a report as a tree: opens where one reads; arrows, Home, End and Enter as trees have them (ARIA 1.2). */
export function OutlineTree({ outline, visible, onGo }: OutlineTreeProps) {
  const words = useWords(REPORT_WORDS)
  const tree = useMemo(() => treeOf(outline), [outline])
  const path = useMemo(() => pathAt(outline, visible), [outline, visible])
  const [folds, setFolds] = useState<ReadonlyMap<number, boolean>>(new Map())
  const [focused, setFocused] = useState<number | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const here = path.at(-1) ?? null

  const isOpen = ({ index, node }: Branch) => folds.get(index) ?? (node.level === 1 || path.includes(index))
  const shown = flatten(tree, isOpen)
  const stop = shown.some(it => it.index === focused)
    ? focused
    : (shown.findLast(it => path.includes(it.index))?.index ?? 0)

  useEffect(() => {
    const row = root.current?.querySelector('[aria-current="true"] > .outline-row')
    if (row) keepInView(row)
  }, [here])

  const focus = (index: number | undefined) => {
    if (index === undefined) return
    setFocused(index)
    root.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus()
  }
  const fold = (index: number, open: boolean) => setFolds(before => new Map(before).set(index, open))
  const press = (event: KeyboardEvent) => {
    const at = shown.findIndex(it => it.index === stop)
    const branch = shown[at]
    if (!branch) return
    const opens = branch.branches.length > 0
    if (event.key === 'ArrowDown') focus(shown[at + 1]?.index)
    else if (event.key === 'ArrowUp') focus(shown[at - 1]?.index)
    else if (event.key === 'Home') focus(shown[0]?.index)
    else if (event.key === 'End') focus(shown.at(-1)?.index)
    else if (event.key === 'ArrowRight' && opens) {
      if (isOpen(branch)) focus(branch.branches[0]?.index)
      else fold(branch.index, true)
    } else if (event.key === 'ArrowLeft') {
      if (opens && isOpen(branch)) fold(branch.index, false)
      else focus(shown.slice(0, at).findLast(it => it.node.level < branch.node.level)?.index)
    } else if (event.key === 'Enter' || event.key === ' ') onGo(branch.node)
    else return
    event.preventDefault()
  }

  if (outline.length === 0) return <p className="quiet">{words.outlineNone}</p>
  const items = (branches: readonly Branch[]) =>
    branches.map(branch => {
      const { node, index, branches: inner } = branch
      const open = isOpen(branch)
      return (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree listens for the keys of all its items
        <div
          key={index}
          role="treeitem"
          data-index={index}
          aria-level={node.level}
          aria-expanded={inner.length > 0 ? open : undefined}
          aria-selected={index === here}
          aria-current={index === here ? 'true' : undefined}
          tabIndex={index === stop ? 0 : -1}
          onClick={event => {
            event.stopPropagation()
            setFocused(index)
            if ((event.target as Element).closest('.outline-fold')) fold(index, !open)
            else onGo(node)
          }}
        >
          <span className={`outline-row level-${node.level}`}>
            <span className="outline-fold" aria-hidden="true">
              {inner.length > 0 ? (open ? '▾' : '▸') : ''}
            </span>
            <span className="outline-words">{shownText(node.heading)}</span>
          </span>
          {inner.length > 0 && open && (
            // biome-ignore lint/a11y/useSemanticElements: a group of a tree is a list
            <div role="group">{items(inner)}</div>
          )}
        </div>
      )
    })
  return (
    <div ref={root} role="tree" aria-label={words.outline} className="outline-tree" onKeyDown={press}>
      {items(tree)}
    </div>
  )
}

function flatten(branches: readonly Branch[], isOpen: (branch: Branch) => boolean): Branch[] {
  return branches.flatMap(it => [it, ...(isOpen(it) ? flatten(it.branches, isOpen) : [])])
}
