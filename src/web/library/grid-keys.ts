import type { KeyboardEvent } from 'react'

const STEPS: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * Arrow keys go from link to link of a table: along the row to the next that has one, up and down to the nearest row that has one in this
 * column. So the page has one stop for Tab, not thousands.
 */
export function moveInGrid(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const step = STEPS[event.key]
  const cell = (event.target as HTMLElement).closest('td, th') as HTMLTableCellElement | null
  if (!step || !table || !cell || event.altKey || event.ctrlKey || event.metaKey) return
  const link = nextLink(table, cell, step)
  if (!link) return
  event.preventDefault()
  focusLink(link)
}

function nextLink(
  table: HTMLTableElement,
  from: HTMLTableCellElement,
  [rows, columns]: readonly [number, number],
): HTMLElement | null {
  let row = (from.parentElement as HTMLTableRowElement).rowIndex
  let column = from.cellIndex
  for (;;) {
    row += rows
    column += columns
    const cell = table.rows[row]?.cells[column]
    if (!cell) return null
    const link = cell.querySelector<HTMLElement>('a')
    if (link) return link
  }
}

/** One link of the table is reached by Tab. */
export function enterGrid(table: HTMLTableElement | null): void {
  if (table && !table.querySelector('a[tabindex="0"]')) {
    const first = table.querySelector('a')
    if (first) first.tabIndex = 0
  }
}

/** The link can be reached by Tab from now on, and the others cannot. */
function focusLink(link: HTMLElement): void {
  for (const other of link.closest('table')?.querySelectorAll<HTMLElement>('a[tabindex="0"]') ?? []) other.tabIndex = -1
  link.tabIndex = 0
  link.focus()
}
