type Branch<T> = { next: Map<number, Branch<T>>; value: T | undefined }

export type Match<T> = { length: number; value: T }

/**
 * Words with values, found in a text without cutting it: forward from a place ('start': the word starts there) or
 * backward from it ('end': the word ends there). One step a character, however many words there are.
 */
export class WordTrie<T> {
  private readonly root: Branch<T> = { next: new Map(), value: undefined }
  private readonly anchor: 'start' | 'end'

  constructor(anchor: 'start' | 'end') {
    this.anchor = anchor
  }

  /** Enters a word; `merge` decides when it stands there already, else the later value wins. */
  add(word: string, value: T, merge?: (before: T, value: T) => T): void {
    let branch = this.root
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(this.anchor === 'start' ? i : word.length - 1 - i)
      let next = branch.next.get(code)
      if (!next) branch.next.set(code, (next = { next: new Map(), value: undefined }))
      branch = next
    }
    branch.value = branch.value !== undefined && merge ? merge(branch.value, value) : value
  }

  /** Every word that starts (ends) at `at`, the longest first. */
  matches(text: string, at: number): Match<T>[] {
    const found: Match<T>[] = []
    let branch: Branch<T> | undefined = this.root
    for (let length = 1; (branch = this.step(branch, text, at, length)); length++) {
      if (branch.value !== undefined) found.unshift({ length, value: branch.value })
    }
    return found
  }

  /** The longest word that starts (ends) at `at`, or null. */
  longest(text: string, at: number): Match<T> | null {
    let last: Branch<T> | null = null
    let size = 0
    let branch: Branch<T> | undefined = this.root
    for (let length = 1; (branch = this.step(branch, text, at, length)); length++) {
      if (branch.value === undefined) continue
      last = branch
      size = length
    }
    return last === null ? null : { length: size, value: last.value! }
  }

  /** Whether any word starts (ends) with this code unit. */
  begins(code: number): boolean {
    return this.root.next.has(code)
  }

  private step(branch: Branch<T>, text: string, at: number, length: number): Branch<T> | undefined {
    const place = this.anchor === 'start' ? at + length - 1 : at - length
    return place < 0 || place >= text.length ? undefined : branch.next.get(text.charCodeAt(place))
  }
}
