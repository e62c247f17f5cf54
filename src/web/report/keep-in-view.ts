/** Scrolls the panel or drawer that something stands in until it is seen; never the page. */
export function keepInView(item: Element): void {
  const panel = item.closest('.report-side, .ant-drawer-body')
  if (!panel) return
  const { top, bottom } = item.getBoundingClientRect()
  const seen = panel.getBoundingClientRect()
  const above = seen.top + MARGIN - top
  const below = bottom - (seen.bottom - MARGIN)
  if (above > 0) panel.scrollTop -= above
  else if (below > 0) panel.scrollTop += Math.min(below, -above)
}

/** Room for the line before and after. */
const MARGIN = 44
