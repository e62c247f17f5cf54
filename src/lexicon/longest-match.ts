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
    this.walk(text, at, match => found.unshift(match))
    return found
  }

  /** The longest word that starts (ends) at `at`, or null. */
  longest(text: string, at: number): Match<T> | null {
    let last: Match<T> | null = null
    this.walk(text, at, match => {
      last = match
    })
    return last
  }

  private walk(text: string, at: number, visit: (match: Match<T>) => void): void {
    let branch: Branch<T> | undefined = this.root
    const room = this.anchor === 'start' ? text.length - at : at
    for (let length = 0; length <= room; length++) {
      if (length > 0 && branch.value !== undefined) visit({ length, value: branch.value })
      if (length === room) return
      branch = branch.next.get(text.charCodeAt(this.anchor === 'start' ? at + length : at - 1 - length))
      if (!branch) return
    }
  }
}
