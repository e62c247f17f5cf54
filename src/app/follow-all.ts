import type { Following } from '../model/following.ts'
import type { Place, Reading } from '../model/reading.ts'
import { encodeLines } from './encode-utf8.ts'
import { checked } from './follow-checked.ts'
import { withEvidence } from './follow-evidence.ts'
import { type FileIndex, fileSource } from './follow-files.ts'
import { keptSource } from './follow-kept.ts'
import { followYears } from './follow-place.ts'
import type { ReadingSource } from './follow-source.ts'
import { openKept } from './open-kept.ts'
import { ProvenanceCheck } from './provenance.ts'
import { ThreadLanes } from './thread-lanes.ts'

/** Where the reports are: in files, or in the store that an environment names; and further texts that give results. */
export type FollowFrom = { evidence: readonly Reading[] } & (
  | { index: FileIndex }
  | { env: Record<string, string | undefined> }
)

/** A place whose followings stand one after the other. */
export type FollowPart = { index: number; place: Place }

/** What a thread needs at its peak, with room: without a limit its heap grows to twice as much before it is tidied. */
const MODEST = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 }

/** Follows places on several threads; what they made is given in the order of the places. `format` is told to the threads. */
export async function* followAll(
  places: readonly Place[],
  from: FollowFrom,
  { worker, workers, format }: { worker: URL; workers: number; format: string },
): AsyncGenerator<Uint8Array> {
  const parts = places.map((place, index): FollowPart => ({ index, place }))
  const task = { from: withoutFailures(from), format }
  const lanes = new ThreadLanes(parts, task, worker, Math.min(workers, parts.length), MODEST)
  try {
    for (const { index } of parts) yield* await lanes.take(index)
  } finally {
    await lanes.close()
  }
}

/** The inside of a thread: the followings of a place of all years, encoded; `close` when nothing more is asked. */
export async function followMaker(
  from: FollowFrom,
  encode: (following: Following) => string,
): Promise<{ make: (part: FollowPart) => Promise<Uint8Array[]>; close: () => Promise<void> }> {
  const { ofPlace, finish, close } = await openSource(from)
  const make = async ({ place }: FollowPart) => {
    const texts: string[] = []
    for await (const { following } of followYears(withEvidence(ofPlace(place), from.evidence), place))
      if (following) texts.push(encode(await finish(following)))
    return [encodeLines(texts, '')]
  }
  return { make, close }
}

/** `ofPlace`: what there is of one place alone. `finish`: adds what people decided, and whether the texts still hold. */
type OpenSource = {
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
      ofPlace: () => source,
      finish: it => checked({ store, check }, it),
      close: () => store.close(),
    }
  }
  const { files } = from.index
  const ofPlace = ({ code }: Place) =>
    fileSource({ files: files.filter(it => it.held.some(held => held.place?.code === code)), failures: [] })
  return { ofPlace, finish: async it => it, close: async () => {} }
}

function withoutFailures(from: FollowFrom): FollowFrom {
  const { evidence } = from
  return 'env' in from
    ? { evidence, env: { ...from.env } }
    : { evidence, index: { files: from.index.files, failures: [] } }
}
