import type { Decision, Removal, Upload } from '../../../client/api-types.ts'
import { ApiProblem } from '../../../client/client.ts'

/** A file that somebody brings: its name with the folders it lay in. */
export type Incoming = { name: string; file: Blob }

/** Why a file did not come in, or an import was not undone: a sentence with its code. */
export type Refusal = { code: string; message: string; failures: { name: string; code: string; message: string }[] }

export type ImportItem = {
  id: number
  name: string
  bytes: number
  /** undone: it had come in and was taken out again. */
  state: 'waiting' | 'sending' | 'done' | 'failed' | 'undone'
  outcome: Upload | null
  refusal: Refusal | null
  /** Decisions of people that stand in the way of undoing it. */
  hanging: Decision[]
}

/** halted: why nothing goes on although files wait. lost: no server answers; session: writing is not allowed (any more). */
export type ImportState = { items: readonly ImportItem[]; running: boolean; halted: 'lost' | 'session' | null }

/** What the queue needs of the world. */
export type ImportWorld = {
  upload: (name: string, bytes: Uint8Array, by: string) => Promise<Upload>
  undo: (sha256: string, by: string, withdraw: boolean) => Promise<Removal>
  wait: (milliseconds: number) => Promise<void>
  /** Something came in or went out. */
  changed: () => void
}

const LANES = 2
const PATIENCE = 8
/** Another time it may do. */
const PASSING = new Set(['too-many-requests', 'store-busy', 'store-unavailable'])
const NO_WRITER = new Set(['token-missing', 'token-wrong', 'origin-foreign'])

/** Files on their way into the library, two at a time. It lives beside the pages, so leaving one stops nothing. */
export class ImportQueue {
  private readonly world: ImportWorld
  private readonly files = new Map<number, Blob>()
  private readonly listeners = new Set<() => void>()
  private state: ImportState = { items: [], running: false, halted: null }
  private last = 0

  constructor(world: ImportWorld) {
    this.world = world
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): ImportState => this.state

  add(files: readonly Incoming[]): void {
    const items = files.map(({ name, file }): ImportItem => {
      this.files.set(++this.last, file)
      return { id: this.last, name, bytes: file.size, state: 'waiting', outcome: null, refusal: null, hanging: [] }
    })
    this.put({ items: [...this.state.items, ...items] })
  }

  /** Takes what is done with off the list. */
  clear(): void {
    const items = this.state.items.filter(it => it.state === 'waiting' || it.state === 'sending')
    const kept = new Set(items.map(it => it.id))
    for (const id of this.files.keys()) if (!kept.has(id)) this.files.delete(id)
    this.put({ items })
  }

  /** Sends what waits; ends when nothing waits or nothing goes on. */
  async run(by: string): Promise<void> {
    if (this.state.running) return
    this.put({ running: true, halted: null })
    await Promise.all(Array.from({ length: LANES }, () => this.lane(by)))
    this.put({ running: false })
    this.world.changed()
  }

  /** Lets failed files wait again. */
  retry(id: number): void {
    this.change(id, { state: 'waiting', refusal: null })
  }

  /** Undoes the import of some files, one after the other; what people decided about them is withdrawn only when told so. */
  async undo(ids: readonly number[], by: string, withdraw: boolean): Promise<void> {
    for (const id of ids) {
      const item = this.state.items.find(it => it.id === id)
      if (item?.state !== 'done' || item.outcome === null || item.outcome.known) continue
      try {
        await this.patiently(() => this.world.undo(item.outcome!.sha256, by, withdraw))
        this.change(id, { state: 'undone', refusal: null, hanging: [] })
      } catch (error) {
        this.change(id, { refusal: refusalOf(error), hanging: hangingOf(error) })
      }
    }
    this.world.changed()
  }

  private async lane(by: string): Promise<void> {
    for (;;) {
      const item = this.state.items.find(it => it.state === 'waiting')
      if (!item || this.state.halted !== null) return
      this.change(item.id, { state: 'sending' })
      await this.send(item, by)
    }
  }

  private async send({ id, name }: ImportItem, by: string): Promise<void> {
    let bytes: Uint8Array
    try {
      bytes = new Uint8Array(await this.files.get(id)!.arrayBuffer())
    } catch {
      // gone or changed since it was dropped
      this.change(id, { state: 'failed', refusal: { code: 'file-unreadable', message: '', failures: [] } })
      return
    }
    try {
      const outcome = await this.patiently(() => this.world.upload(name, bytes, by))
      this.files.delete(id)
      this.change(id, { state: 'done', outcome })
    } catch (error) {
      const halted = haltOf(error)
      if (halted === null) this.change(id, { state: 'failed', refusal: refusalOf(error) })
      else {
        this.change(id, { state: 'waiting' })
        this.put({ halted })
      }
    }
  }

  private async patiently<T>(ask: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask()
      } catch (error) {
        const isPassing = error instanceof ApiProblem && PASSING.has(error.problem.code)
        if (!isPassing || attempt === PATIENCE) throw error
        await this.world.wait(1000 * 2 ** Math.min(attempt, 4))
      }
    }
  }

  private change(id: number, changes: Partial<ImportItem>): void {
    this.put({ items: this.state.items.map(it => (it.id === id ? { ...it, ...changes } : it)) })
  }

  private put(changes: Partial<ImportState>): void {
    this.state = { ...this.state, ...changes }
    for (const listener of this.listeners) listener()
  }
}

function haltOf(error: unknown): ImportState['halted'] {
  if (!(error instanceof ApiProblem)) return 'lost'
  return NO_WRITER.has(error.problem.code) ? 'session' : null
}

/** What the server says of a file that it did not take. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ApiProblem)) return { code: 'lost', message: '', failures: [] }
  const { code, detail, failures } = error.problem as typeof error.problem & Partial<Pick<Refusal, 'failures'>>
  return { code, message: detail, failures: failures ?? [] }
}

export function hangingOf(error: unknown): Decision[] {
  if (!(error instanceof ApiProblem)) return []
  return (error.problem as typeof error.problem & { decisions?: Decision[] }).decisions ?? []
}
