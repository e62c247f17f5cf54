import type { Writable } from 'node:stream'

/** Where a command writes. `write` waits while the reader is slow and says false once nobody reads any more. */
export type Output = {
  write: (bytes: string | Uint8Array) => Promise<boolean>
  terminal: boolean
  columns: number
}

type Terminal = Writable & { isTTY?: boolean; columns?: number }

/** A stream as an output. `… | head -1` closes the pipe early: that ends the output quietly and is no error. */
export function openOutput(stream: Terminal, env: NodeJS.ProcessEnv): Output {
  let open = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false
    if (error.code !== 'EPIPE') throw error
  })
  return {
    terminal: stream.isTTY === true,
    columns: stream.columns || Number(env.COLUMNS) || 80,
    write: async bytes => {
      if (!open) return false
      if (!stream.write(bytes)) await drained(stream)
      return open
    },
  }
}

/** Until the reader has caught up, or is gone. */
function drained(stream: Writable): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      for (const event of ENDS_OF_WAITING) stream.off(event, done)
      resolve()
    }
    for (const event of ENDS_OF_WAITING) stream.on(event, done)
  })
}

const ENDS_OF_WAITING = ['drain', 'error', 'close'] as const
