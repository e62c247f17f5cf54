import type { Output } from './output.ts'
import { fitWidth, printable } from './text-width.ts'

const BAR = 20
const EVERY_MS = 100

/** A bar at the foot of a terminal; says nothing where there is none. `now` is the clock in milliseconds. */
export class Progress {
  private readonly output: Output
  private readonly total: number
  private readonly now: () => number
  private readonly began: number
  private drawn = Number.NEGATIVE_INFINITY
  private shown = false

  constructor(output: Output, total: number, now: () => number) {
    this.output = output
    this.total = total
    this.now = now
    this.began = now()
  }

  /** `done` files are read, of which the last was `name`. */
  async show(done: number, name: string): Promise<void> {
    const now = this.now()
    if (!this.output.terminal || this.total < 2 || now - this.drawn < EVERY_MS) return
    this.drawn = now
    this.shown = true
    const filled = Math.round((BAR * done) / this.total)
    const left = Math.ceil(((now - this.began) / 1000 / done) * (this.total - done))
    const line = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${this.total} ${left}s ${printable(name)}`
    await this.output.write(`\r${fitWidth(line, this.output.columns - 1)}\u001b[K`)
  }

  /** Takes the bar away, so that a line can be printed. */
  async clear(): Promise<void> {
    if (!this.shown) return
    this.shown = false
    this.drawn = Number.NEGATIVE_INFINITY
    await this.output.write('\r\u001b[K')
  }
}
