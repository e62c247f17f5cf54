import type { SourceStore, Store } from './kept.ts'
import { loadSource } from './load-source.ts'

/**
 * Whether a text still is what was received and read. holds: its source's bytes have their hash and its words are those that were read;
 * source-missing, source-altered: the bytes are gone, or others; text-altered: the words that are kept are others.
 */
export const PROVENANCE = {
  holds: { zh: '出处完好', en: 'the source and the text are those that were received and read' },
  'source-missing': { zh: '来源文件不见了', en: 'the bytes of the source are gone' },
  'source-altered': { zh: '来源文件已被改动', en: 'the bytes of the source are no longer those that were received' },
  'text-altered': { zh: '正文已被改动', en: 'the text is no longer what was read' },
  'edition-gone': { zh: '这个版本已不在库中', en: 'the edition is no longer kept' },
} as const

export type Provenance = keyof typeof PROVENANCE

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
