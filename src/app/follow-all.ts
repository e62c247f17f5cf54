import { Worker } from 'node:worker_threads'
import type { Following } from '../model/following.ts'
import type { Place } from '../model/reading.ts'
import type { FileIndex } from './follow-files.ts'
import { fileSource } from './follow-files.ts'
import { followYears } from './follow-place.ts'
import { placesOf } from './follow-source.ts'

/** What a worker is told: the files, and the part of the places it follows. */
export type FollowJob = { index: FileIndex; part: number; parts: number }

/** What a worker says: the followings of one place as text, or that it is done. */
export type FollowAnswer = { place: string; texts: string[] } | 'done'

/** Follows every place on several threads; texts come place by place, in the order in which the threads finish them. */
export async function* followAll(
  index: FileIndex,
  options: { worker: URL; workers: number; format: string },
): AsyncGenerator<{ place: string; texts: string[] }> {
  const queue: { place: string; texts: string[] }[] = []
  let open = options.workers
  let failed: unknown = null
  let wake: () => void = () => {}
  const workers = Array.from({ length: options.workers }, (_, part) => {
    const worker = new Worker(options.worker, {
      workerData: { index: withoutFailures(index), part, parts: options.workers, format: options.format },
    })
    worker.on('message', (answer: FollowAnswer) => {
      if (answer === 'done') open--
      else queue.push(answer)
      wake()
    })
    worker.on('error', error => {
      failed = error
      wake()
    })
    return worker
  })
  try {
    for (;;) {
      if (failed !== null) throw failed
      const next = queue.shift()
      if (next) yield next
      else if (open === 0) return
      else
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
  { index, part, parts }: FollowJob,
  encode: (following: Following) => string,
  say: (answer: FollowAnswer) => void,
): Promise<void> {
  const places = placesOf({ held: index.files.flatMap(it => it.held) }).filter((_, i) => i % parts === part)
  for (const place of places) say({ place: place.code, texts: await textsOf(index, place, encode) })
  say('done')
}

async function textsOf(index: FileIndex, place: Place, encode: (following: Following) => string): Promise<string[]> {
  const own = { files: index.files.filter(it => it.held.some(held => held.place?.code === place.code)), failures: [] }
  const texts: string[] = []
  for await (const { following } of followYears(fileSource(own), place)) if (following) texts.push(encode(following))
  return texts
}

function withoutFailures({ files }: FileIndex): FileIndex {
  return { files, failures: [] }
}
