import './imports.css'
import Button from 'antd/es/button'
import { useWords } from '../../language.tsx'
import { useSession } from '../../session.tsx'
import { BringFiles } from './bring-files.tsx'
import type { Brought } from './dropped-files.ts'
import { ImportLog } from './import-log.tsx'
import { IMPORT_WORDS } from './import-words.ts'
import { ImportedFiles } from './imported-files.tsx'
import { PasteText } from './paste-text.tsx'
import { theQueue, useQueue } from './the-queue.ts'

/** What comes in: files, folders, archives, texts; what came of each; what came in before. */
export function ImportsView({ ignored, onBring }: { ignored: number; onBring: (brought: Promise<Brought>) => void }) {
  const words = useWords(IMPORT_WORDS)
  const { askWriter } = useSession()
  const { items, running, halted } = useQueue()
  const waits = items.some(it => it.state === 'waiting')
  const go = async () => {
    const by = await askWriter()
    if (by !== null) await theQueue.run(by)
  }
  return (
    <>
      <div className="bring">
        <BringFiles onBring={onBring} />
        <PasteText onBring={onBring} />
      </div>
      {ignored > 0 && <p className="quiet">{words.ignored(ignored)}</p>}
      {waits && !running && (
        <div className="halted" role="alert">
          <p>{halted === 'lost' ? words.lost : words.writer}</p>
          <Button type="primary" onClick={() => void go()}>
            {halted === 'lost' ? words.goOn : words.signIn}
          </Button>
        </div>
      )}
      {items.length > 0 && <ImportedFiles items={items} running={running} onRetry={() => void go()} />}
      <ImportLog />
    </>
  )
}
