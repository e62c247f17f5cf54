import { Worker } from 'node:worker_threads'
import type { Following } from '../model/following.ts'
import type { Place, Reading } from '../model/reading.ts'
import { checked } from './follow-checked.ts'
import { withEvidence } from './follow-evidence.ts'
import { type FileIndex, fileSource } from './follow-files.ts'
import { keptSource } from './follow-kept.ts'
import { followYears } from './follow-place.ts'
import { placesOf, type ReadingSource } from './follow-source.ts'
import { openKept } from './open-kept.ts'
import { ProvenanceCheck } from './provenance.ts'

/** Where the reports are: in files, or in the store that an environment names; and further texts that give results. */
export type FollowFrom = { evidence: readonly Reading[] } & (
  | { index: FileIndex }
  | { env: Record<string, string | undefined> }
)

/** What a worker is told: where the reports are, and the part of the places it follows. */
export type FollowJob = { from: FollowFrom; part: number; parts: number }

/** What a worker says: the followings of one place as text, or that it is done. */
export type FollowAnswer = { place: string; texts: string[] } | 'done'

/** What a worker needs at its peak, with room: without a limit its heap grows to twice as much before it is tidied. */
const MODEST = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 }

/**
 * Follows every place on several threads; texts come place by place, in the order of places: the threads have every so manieth,
 * and are heard by turns.
 */
export async function* followAll(
  from: FollowFrom,
  options: { worker: URL; workers: number; format: string },
): AsyncGenerator<{ place: string; texts: string[] }> {
  const queues = Array.from({ length: options.workers }, (): FollowAnswer[] => [])
  let failed: unknown = null
  let wake: () => void = () => {}
  const workers = Array.from({ length: options.workers }, (_, part) => {
    const worker = new Worker(options.worker, {
      workerData: { from: withoutFailures(from), part, parts: options.workers, format: options.format },
      resourceLimits: MODEST,
    })
    worker.on('message', (answer: FollowAnswer) => {
      queues[part].push(answer)
      wake()
    })
    worker.on('error', error => {
      failed = error
      wake()
    })
    return worker
  })
  try {
    for (let turn = 0; ; ) {
      if (failed !== null) throw failed
      const next = queues[turn % queues.length].shift()
      if (next === 'done') return
      if (next) {
        turn++
        yield next
      } else
        await new Promise<void>(resolve => {
          wake = resolve
        })
    }
  } finally {
    await Promise.all(workers.map(it => it.terminate()))
  }
}

/** The inside of a worker: every `parts`-th place, its followings encoded. */
export async function followPart(
  { from, part, parts }: FollowJob,
  encode: (following: Following) => string,
  say: (answer: FollowAnswer) => void,
): Promise<void> {
  const { source, ofPlace, finish, close } = await openSource(from)
  try {
    const places = placesOf(source).filter((_, i) => i % parts === part)
    for (const place of places) {
      const texts: string[] = []
      for await (const { following } of followYears(withEvidence(ofPlace(place), from.evidence), place))
        if (following) texts.push(encode(await finish(following)))
      say({ place: place.code, texts })
    }
  } finally {
    await close()
  }
  say('done')
}

/** `ofPlace`: what there is of one place alone. `finish`: adds what people decided, and whether the texts still hold. */
type OpenSource = {
  source: ReadingSource
  ofPlace: (place: Place) => ReadingSource
  finish: (following: Following) => Promise<Following>
  close: () => Promise<void>
}

async function openSource(from: FollowFrom): Promise<OpenSource> {
  if ('env' in from) {
    const { store, sources } = await openKept(from.env)
    const source = await keptSource(store)
    const check = new ProvenanceCheck({ store, sources })
    return {
      source,
      ofPlace: () => source,
      finish: it => checked({ store, check }, it),
      close: () => store.close(),
    }
  }
  const { files } = from.index
  const ofPlace = ({ code }: Place) =>
    fileSource({ files: files.filter(it => it.held.some(held => held.place?.code === code)), failures: [] })
  return { source: fileSource(from.index), ofPlace, finish: async it => it, close: async () => {} }
}

function withoutFailures(from: FollowFrom): FollowFrom {
  const { evidence } = from
  return 'env' in from
    ? { evidence, env: { ...from.env } }
    : { evidence, index: { files: from.index.files, failures: [] } }
}
