import type { Language } from './language.ts'
import type { Output } from './output.ts'

/** All that a command knows of the world outside. */
export type World = {
  out: Output
  err: Output
  language: Language
  readInput: () => Promise<Uint8Array>
  /** Milliseconds on a clock that only goes forward. */
  now: () => number
}
