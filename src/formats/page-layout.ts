/** Words drawn at a place: left end and baseline from the upper left corner of the page, size of the type. */
export type Glyphs = { words: string; x: number; y: number; width: number; size: number }

export type Page = { width: number; height: number; glyphs: Glyphs[] }

/** A line of a page as drawn; `column` 1 and 2 in the columns of a gazette, 0 across the page. */
export type DrawnLine = { words: string; x: number; right: number; y: number; size: number; column: 0 | 1 | 2 }

/** The lines of each page in reading order: top down, left column before right. */
export function linesOfPages(pages: readonly Page[]): DrawnLine[][] {
  const drawn = pages.map(page => ({ middle: page.width / 2, stretches: stretchesOf(page.glyphs) }))
  const parted = drawn.filter(d => isParted(d.stretches, d.middle, 5)).length
  const fewest = parted > drawn.length / 2 ? 1 : 5 // the last page of a gazette holds a few lines, head and number
  return drawn.map(({ middle, stretches }) =>
    isParted(stretches, middle, fewest) ? linesOfColumns(stretches, middle) : joinLevel(stretches),
  )
}

function linesOfColumns(stretches: readonly DrawnLine[], middle: number): DrawnLine[] {
  for (const s of stretches) s.column = s.right <= middle + s.size ? 1 : s.x >= middle - s.size ? 2 : 0
  const left = stretches.filter(s => s.column === 1)
  const right = stretches.filter(s => s.column === 2)
  const across = stretches.filter(s => s.column === 0)
  const top = Math.min(left[0].y, right[0].y)
  return [
    ...joinLevel(across.filter(s => s.y <= top)),
    ...joinLevel(left),
    ...joinLevel(right),
    ...joinLevel(across.filter(s => s.y > top)),
  ]
}

/** Glyphs drawn one after another on one level, as far as no gap parts them. */
function stretchesOf(glyphs: readonly Glyphs[]): DrawnLine[] {
  const stretches: DrawnLine[] = []
  let last: DrawnLine | null = null
  for (const g of glyphs) {
    if (g.words.trim() === '') continue
    const gap = last ? g.x - last.right : 0
    if (last && level(last, g) && gap > -0.6 * g.size && gap < 2.5 * g.size) {
      // a footnote mark set small says nothing of the line: 标志着“十三五”规划[12]
      if (g.width > 2 * g.size && (g.size > last.size || g.width > last.right - last.x)) last.size = g.size
      last.words += separator(last, g) + g.words
      last.right = Math.max(last.right, g.x + g.width)
    } else {
      last = { words: g.words, x: g.x, right: g.x + g.width, y: g.y, size: g.size, column: 0 }
      stretches.push(last)
    }
  }
  return stretches
}

function level(a: { y: number; size: number }, b: { y: number; size: number }): boolean {
  return Math.abs(a.y - b.y) < 0.5 * Math.max(a.size, b.size)
}

/** A wide gap is a blank (`市长　王某`); between Latin letters a narrow one is too. */
function separator(a: { words: string; right: number; size: number }, b: Glyphs): string {
  const gap = b.x - a.right
  if (gap > 0.8 * b.size) return ' '
  const latin = /[A-Za-z]$/.test(a.words.slice(-1)) && /^[A-Za-z]/.test(b.words)
  return latin && gap > 0.15 * b.size ? ' ' : ''
}

/** Whether a page has two columns: lines on either side, each over a quarter of the page wide, and few across. */
function isParted(stretches: readonly DrawnLine[], middle: number, fewest: number): boolean {
  const wide = stretches.filter(s => s.right - s.x > middle * 0.5)
  const left = wide.filter(s => s.right <= middle + s.size * 0.5).length
  const right = wide.filter(s => s.x >= middle - s.size * 0.5).length
  const across = stretches.filter(s => s.x < middle - s.size && s.right > middle + s.size).length
  return left >= fewest && right >= fewest && across < (left + right) * (fewest > 1 ? 0.25 : 1)
}

/** Stretches of one level become one line, from left to right; lines stand from the top down. */
function joinLevel(stretches: readonly DrawnLine[]): DrawnLine[] {
  const sorted = stretches.slice().sort((a, b) => a.y - b.y)
  const lines: DrawnLine[][] = []
  for (const s of sorted) {
    const line = lines[lines.length - 1]
    if (line && level(line[0], s)) line.push(s)
    else lines.push([s])
  }
  return lines.map(joinAcross)
}

function joinAcross(stretches: DrawnLine[]): DrawnLine {
  const [first, ...rest] = stretches.sort((a, b) => a.x - b.x)
  const line = { ...first }
  for (const s of rest) {
    line.words += (s.x - line.right > 0.8 * s.size ? ' ' : '') + s.words
    if (s.right - s.x > line.right - line.x) line.size = s.size
    line.right = Math.max(line.right, s.right)
  }
  return line
}
