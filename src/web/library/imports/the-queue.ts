import { useSyncExternalStore } from 'react'
import { client, refreshAnswers } from '../../api.ts'
import { ImportQueue, type ImportState } from './import-queue.ts'

const CONTROL = /[\u0000-\u001f\u007f]/g

/** The one queue of this window: it goes on while its reader looks at other pages. */
export const theQueue = new ImportQueue({
  upload: (name, bytes, by) =>
    client('uploadSource', { query: { name: name.replace(CONTROL, '_').slice(-1000), by }, body: bytes }),
  undo: (sha256, by, withdraw) =>
    client('undoImport', { path: { sha256 }, query: { by, decisions: withdraw ? 'withdraw' : 'keep' } }),
  wait: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  changed: () => void refreshAnswers(),
})

export function useQueue(): ImportState {
  return useSyncExternalStore(theQueue.subscribe, theQueue.snapshot)
}
