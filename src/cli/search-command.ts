import { type Filter, LIST_FILTERS, type SearchHit } from '../app/kept.ts'
import type { Arguments } from './arguments.ts'
import { filterFromOptions } from './filter-options.ts'
import { paint, type Style } from './style.ts'
import { printable } from './text-width.ts'
import { refuse, withKept } from './with-kept.ts'
import type { World } from './world.ts'

const MOST = 200

/** `jiannuo search TEXT`: 0 when something was found, 1 when nothing was or the store failed, 2 for wrong use. */
export async function runSearch({ operands, options }: Arguments, world: World): Promise<number> {
  const { out, language } = world
  const filter = filterFromOptions(options, 'search', LIST_FILTERS.search)
  if ('wrong' in filter) return refuse(filter.wrong as { zh: string; en: string }, world)
  const text = operands.join(' ')
  const limit = Math.min(MOST, options.limit ? Number(options.limit) : 20)
  const format = options.format ?? (out.terminal ? 'table' : 'jsonl')
  const style: Style = { width: out.columns, color: out.terminal, language }
  return withKept(world, async ({ store }) => {
    if (options.similar !== undefined) {
      const hits = await store.similar(text, filter as Filter, limit)
      for (const hit of hits) await out.write(format === 'jsonl' ? `${JSON.stringify(hit)}\n` : renderHit(hit, style))
      return hits.length > 0 ? 0 : 1
    }
    const found = await store.search({
      text,
      filter: filter as Filter,
      sort: (options.sort as 'newest' | undefined) ?? 'newest',
      limit,
      perReport: options['per-report'] ? Number(options['per-report']) : null,
    })
    for (const hit of found.hits)
      await out.write(format === 'jsonl' ? `${JSON.stringify(hit)}\n` : renderHit(hit, style))
    if (format === 'table') {
      const total = `${found.total ?? 0}${found.exact ? '' : '+'}`
      await out.write(language === 'zh' ? `共 ${total} 句\n` : `${total} sentences\n`)
    }
    return found.hits.length > 0 ? 0 : 1
  })
}

/** 2024 沈阳市 · 210100-2024 · …/2024.md, then the sentence with its words marked. */
function renderHit(hit: SearchHit, style: Style): string {
  const head = [hit.year ?? '????', hit.placeFullName ?? '', hit.report ?? '', printable(hit.sourceName)].join(' · ')
  let sentence = ''
  let at = hit.start
  for (const [start, end] of hit.ranges) {
    if (start < at) continue
    sentence += hit.sentence.slice(at - hit.start, start - hit.start)
    const words = hit.sentence.slice(start - hit.start, end - hit.start)
    sentence += style.color ? paint('bold', words, style) : `【${words}】`
    at = end
  }
  sentence += hit.sentence.slice(at - hit.start)
  return `${paint('dim', head, style)}\n  ${sentence.trim()}\n`
}
