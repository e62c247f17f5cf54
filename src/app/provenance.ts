import type { Provenance } from '../model/following.ts'
import type { SourceStore, Store } from './kept.ts'
import { loadSource } from './load-source.ts'

/**
 * Checks the texts behind what is shown. The bytes of a source are read and hashed again whenever its stamp (size, times, inode of the
 * file; tag of the object) is not the one of the last check; the words are read and hashed each time.
 */
export class ProvenanceCheck {
  private readonly kept: { store: Store; sources: SourceStore }
  private readonly known = new Map<string, { stamp: string; state: Provenance }>()

  constructor(kept: { store: Store; sources: SourceStore }) {
    this.kept = kept
  }

  /** The state of each edition. */
  async ofEditions(editions: readonly number[]): Promise<Map<number, Provenance>> {
    const states = new Map<number, Provenance>()
    const wanted = [...new Set(editions)]
    const texts = await this.kept.store.textStates(wanted)
    for (const edition of wanted) {
      const found = texts.get(edition)
      const source = found === undefined ? 'edition-gone' : await this.ofSource(found.fileSha256)
      states.set(edition, source === 'holds' && found?.text === 'altered' ? 'text-altered' : source)
    }
    return states
  }

  /** The state of a kept file. */
  async ofSource(sha256: string): Promise<Provenance> {
    const stamp = await this.kept.sources.stamp(sha256)
    if (stamp === null) return 'source-missing'
    const before = this.known.get(sha256)
    if (before?.stamp === stamp) return before.state
    const bytes = await loadSource(this.kept.sources, sha256)
    const state: Provenance = bytes === 'missing' ? 'source-missing' : bytes === 'altered' ? 'source-altered' : 'holds'
    this.known.set(sha256, { stamp, state })
    return state
  }
}
