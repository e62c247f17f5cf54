/** Asked more often than this in a second, a server is busy: a person at a page is not. */
const BUSY = 20
/** A rest is so many times what was worked before it, and not longer than this. */
const SHARE = 9
const LONGEST = 1000

/**
 * A rest between pieces of work that nobody waits for, while many ask the server or it gives a long file: then a tenth of
 * its time is left to it. `asked`: how often it was asked, and how many long files it is giving, counted by another thread.
 * Low priority alone does not do: collectors and databases work for it at that of all others.
 */
export function restWhileBusy(asked: Int32Array, now: () => number): () => Promise<void> {
  let count = Atomics.load(asked, 0)
  let at = now()
  return async () => {
    const worked = now() - at
    const isBusy = Atomics.load(asked, 1) > 0 || Atomics.load(asked, 0) - count > (BUSY * worked) / 1000 + 1
    if (isBusy) await new Promise(resolve => setTimeout(resolve, Math.min(SHARE * worked, LONGEST)))
    count = Atomics.load(asked, 0)
    at = now()
  }
}
