import type { Writable } from 'node:stream'

/** Where a command writes. `write` waits until the bytes are handed on and says false once nobody reads any more. */
export type Output = {
  write: (bytes: string | Uint8Array) => Promise<boolean>
  terminal: boolean
  columns: number
}

type Terminal = Writable & { isTTY?: boolean; columns?: number }

/**
 * A stream as an output. `… | head -1` closes the pipe early: that ends the output quietly and is no error. `lose` is told of any other end
 * (a full disk behind `>`).
 */
export function openOutput(
  stream: Terminal,
  env: NodeJS.ProcessEnv,
  lose: (error: NodeJS.ErrnoException) => void,
): Output {
  let open = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false
    if (error.code !== 'EPIPE') lose(error)
  })
  return {
    terminal: stream.isTTY === true,
    columns: stream.columns || Number(env.COLUMNS) || 80,
    write: async bytes => {
      if (open && !(await handOn(stream, bytes))) open = false
      return open
    },
  }
}

/** Whether the bytes were taken, once that is known. */
function handOn(stream: Writable, bytes: string | Uint8Array): Promise<boolean> {
  return new Promise(resolve => {
    const end = (taken: boolean) => {
      for (const event of LOST) stream.off(event, lose)
      resolve(taken)
    }
    const lose = () => end(false)
    for (const event of LOST) stream.on(event, lose)
    stream.write(bytes, error => end(!error))
  })
}

const LOST = ['error', 'close'] as const
