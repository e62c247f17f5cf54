import type { RemovalOutcome, SourceStore, Store } from './kept.ts'

/**
 * Undoes the import of one file: what was read from it goes, then its bytes. Where decisions of people hang on it, nothing is done
 * and they are given back, unless they are to be withdrawn with it. Null: no such file. The same bytes can be imported again.
 */
export async function undoImport(
  { store, sources }: { store: Store; sources: SourceStore },
  sha256: string,
  actor: string,
  withdrawDecisions: boolean,
): Promise<RemovalOutcome | null> {
  const outcome = await store.removeFile(sha256, actor, withdrawDecisions)
  // rows first: none ever lacks its bytes; and who imports the same bytes meanwhile keeps them
  if (outcome?.removed) await store.whileAbsent(sha256, () => sources.remove(sha256))
  return outcome
}
