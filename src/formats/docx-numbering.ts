import { decodeBytes } from './encoding.ts'
import { renderOrdinal } from './ordinal.ts'
import { attribute, walkXml } from './xml.ts'

type Level = { start: number; format: string; text: string }
type List = { kind: string; starts: Map<number, number> }
type Style = { list: string | null; level: string | null; parent: string | null }

const PLAIN: Level = { start: 1, format: 'decimal', text: '' }

/**
 * Numbers that Word draws and does not store: `一、`, `（二）`, `3.` before headings made with automatic numbering
 * (ECMA-376 part 1, 17.9). Without them the outline of such a report would be lost.
 */
export class Numbering {
  private readonly kinds = new Map<string, Map<number, Level>>()
  private readonly lists = new Map<string, List>()
  private readonly styles = new Map<string, Style>()
  private readonly counters = new Map<string, number[]>()

  constructor(numbering: Uint8Array | null, styles: Uint8Array | null) {
    if (numbering) this.readLists(decodeBytes(numbering, 'utf-8'))
    if (numbering && styles) this.readStyles(decodeBytes(styles, 'utf-8'))
  }

  /** The words drawn before the next paragraph of this style, list and level; '' when it has no number. */
  next(style: string | null, list: string | null, level: string | null): string {
    if (this.lists.size === 0) return ''
    const inherited = this.styleOf(style)
    const id = list ?? inherited.list
    const at = Math.min(8, Math.max(0, Number(level ?? inherited.level ?? 0) || 0))
    const found = id === null ? undefined : this.lists.get(id)
    const levels = found && this.kinds.get(found.kind)
    if (!found || !levels) return ''
    const counters = this.count(found, levels, at)
    const own = levels.get(at) ?? PLAIN
    if (own.format === 'bullet' || own.format === 'none') return ''
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1
      return renderOrdinal(counters[of] ?? 1, (levels.get(of) ?? PLAIN).format)
    })
  }

  /** Lists of one kind count on together; a deeper level starts anew after each shallower number. */
  private count(list: List, levels: Map<number, Level>, at: number): number[] {
    const counters = this.counters.get(list.kind) ?? []
    this.counters.set(list.kind, counters)
    const startOf = (l: number) => list.starts.get(l) ?? levels.get(l)?.start ?? 1
    for (let l = 0; l < at; l++) counters[l] ??= startOf(l)
    counters[at] = counters[at] === undefined || list.starts.has(at) ? startOf(at) : counters[at] + 1
    list.starts.delete(at)
    counters.length = at + 1
    return counters
  }

  private styleOf(id: string | null): Style {
    let style = id === null ? undefined : this.styles.get(id)
    for (let i = 0; i < 10 && style && style.list === null && style.parent !== null; i++) {
      const level: string | null = style.level
      const parent = this.styles.get(style.parent)
      style = parent && { ...parent, level: level ?? parent.level }
    }
    return style ?? { list: null, level: null, parent: null }
  }

  private readLists(xml: string): void {
    let kind: Map<number, Level> | null = null
    let level: Level | null = null
    let list: List | null = null
    let override = 0
    walkXml(xml, {
      open: (name, attributes) => {
        const value = attribute(attributes, 'val')
        if (name === 'abstractNum') this.kinds.set(attribute(attributes, 'abstractNumId') ?? '', (kind = new Map()))
        else if (name === 'lvl' && kind) kind.set(Number(attribute(attributes, 'ilvl')), (level = { ...PLAIN }))
        else if (name === 'start' && level) level.start = Number(value) || 0
        else if (name === 'numFmt' && level) level.format = value ?? 'decimal'
        else if (name === 'lvlText' && level) level.text = value ?? ''
        else if (name === 'num') {
          kind = null
          level = null
          this.lists.set(attribute(attributes, 'numId') ?? '', (list = { kind: '', starts: new Map() }))
        } else if (name === 'abstractNumId' && list) list.kind = value ?? ''
        else if (name === 'lvlOverride') override = Number(attribute(attributes, 'ilvl')) || 0
        else if (name === 'startOverride' && list) list.starts.set(override, Number(value) || 0)
      },
      close: name => {
        if (name === 'lvl') level = null
      },
    })
  }

  private readStyles(xml: string): void {
    let style: Style | null = null
    walkXml(xml, {
      open: (name, attributes) => {
        const value = attribute(attributes, 'val')
        if (name === 'style') {
          this.styles.set(attribute(attributes, 'styleId') ?? '', (style = { list: null, level: null, parent: null }))
        } else if (name === 'numId' && style) style.list = value
        else if (name === 'ilvl' && style) style.level = value
        else if (name === 'basedOn' && style) style.parent = value
      },
      close: name => {
        if (name === 'style') style = null
      },
    })
  }
}
