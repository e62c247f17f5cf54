import { checkSource } from '../store/source-folder.ts'
import type { StoreFault } from '../store/store.ts'
import { FollowDesk } from './follow-desk.ts'
import type { EditionRow, SourceStore, Store } from './kept.ts'

type Kept = { store: Store; sources: SourceStore }

const AT_ONCE = 200

/** Everything that is not in order: of the store itself, of the bytes of every source and every text, and the verdicts that rest on them. */
export async function findFaults(
  { store, sources }: Kept,
  progress: (done: number, all: number, name: string) => Promise<void>,
): Promise<StoreFault[]> {
  const faults = await store.check()
  if (faults.some(it => it.code === 'migration-missing' || it.code === 'migration-unknown')) return faults
  const all = (await store.counts()).sources
  const damaged = new Set<string>()
  let done = 0
  for await (const rows of store.stream('sources')) {
    for (const { sha256, name } of rows) {
      const state = await checkSource(sources, sha256)
      if (state !== 'kept') damaged.add(sha256)
      if (state === 'missing') faults.push({ code: 'source-missing', subject: name, message: '来源文件不见了。' })
      if (state === 'altered') {
        faults.push({ code: 'source-altered', subject: name, message: '来源文件已被改动，与收到时不同。' })
      }
      await progress(++done, all, name)
    }
  }
  const broken: EditionRow[] = []
  for await (const rows of store.stream('editions', { editions: 'all' })) {
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const some = rows.slice(at, at + AT_ONCE)
      const states = await store.textStates(some.map(it => it.id))
      for (const row of some) {
        const altered = states.get(row.id)?.text === 'altered'
        if (altered)
          faults.push({ code: 'text-altered', subject: `${row.id} ${row.sourceName}`, message: '正文与读入时不同。' })
        if (altered || damaged.has(row.fileSha256)) broken.push(row)
      }
    }
  }
  return [...faults, ...(await findBrokenVerdicts({ store, sources }, broken))]
}

/** The scorecards with verdicts that rest on these editions: those of their year, and of the year before. */
async function findBrokenVerdicts(kept: Kept, broken: readonly EditionRow[]): Promise<StoreFault[]> {
  if (broken.length === 0) return []
  const desk = new FollowDesk({ ...kept, now: Date.now })
  const wanted = new Map<string, { code: string; year: number }>()
  for (const { placeCode: code, year } of broken) {
    if (code === null || year === null) continue
    for (const of of [year - 1, year]) wanted.set(`${code} ${of}`, { code, year: of })
  }
  const faults: StoreFault[] = []
  for (const { code, year } of wanted.values()) {
    const place = await desk.place(code)
    const { card } = place ? await desk.scorecard(place, year) : { card: null }
    const count = card?.rows.filter(it => it.provenance === 'broken').length ?? 0
    if (!card || count === 0) continue
    const subject = `${card.place.fullName} ${year}→${card.to ?? '—'}`
    faults.push({
      code: 'provenance-broken',
      subject,
      message: `出处已损：${count} 条兑现结论所依据的来源或正文已不是原样。`,
    })
  }
  return faults
}
