import Button from 'antd/es/button'
import { type ReactNode, useState } from 'react'
import type { Decision } from '../../../client/api-types.ts'
import { useWords } from '../../language.tsx'
import { shownText } from '../../parts/shown-text.ts'
import type { Refusal } from './import-queue.ts'
import { IMPORT_WORDS } from './import-words.ts'

/** A plain sentence on why it did not succeed, with its code, and each part of the file that failed. */
export function RefusalText({ refusal }: { refusal: Refusal }) {
  const words = useWords(IMPORT_WORDS)
  const told = ({ code, message }: { code: string; message: string }) =>
    words.codes[code] ?? (message || words.unreadable)
  // one failure tells all: the sentence about the whole would only repeat it
  const [only] = refusal.failures
  if (refusal.failures.length === 1 && only) {
    return (
      <p className="import-failure">
        {told(only)} <code>{only.code}</code>
      </p>
    )
  }
  return (
    <>
      <p className="import-failure">
        {told(refusal)} <code>{refusal.code}</code>
      </p>
      {refusal.failures.length > 0 && (
        <ul className="import-failures">
          {refusal.failures.slice(0, 20).map(failure => (
            <li key={failure.name + failure.code}>
              {shownText(failure.name)}：{told(failure)} <code>{failure.code}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** A button that asks once more before it does what cannot be taken back at once. */
export function SureButton(props: { question: string; onSure: () => Promise<void>; children: ReactNode }) {
  const words = useWords(IMPORT_WORDS)
  const [state, setState] = useState<'idle' | 'asking' | 'busy'>('idle')
  if (state === 'idle') {
    return (
      <Button size="small" onClick={() => setState('asking')}>
        {props.children}
      </Button>
    )
  }
  const sure = async () => {
    setState('busy')
    try {
      await props.onSure()
    } finally {
      setState('idle')
    }
  }
  return (
    <span className="sure" role="alert">
      {props.question}{' '}
      <Button size="small" danger loading={state === 'busy'} onClick={() => void sure()} autoFocus>
        {words.undoYes}
      </Button>{' '}
      <Button size="small" disabled={state === 'busy'} onClick={() => setState('idle')}>
        {words.undoNo}
      </Button>
    </span>
  )
}

/** What people decided about the editions of a file, which keeps its import from being undone. */
export function Decisions({
  decisions,
  onWithdraw,
}: {
  decisions: readonly Decision[]
  onWithdraw: () => Promise<void>
}) {
  const words = useWords(IMPORT_WORDS)
  return (
    <div className="hanging">
      <p>{words.hanging(decisions.length)}</p>
      <ul>
        {decisions.slice(0, 10).map(({ id, author, madeAt, kind, anchor }) => (
          <li key={id}>
            {author} · {madeAt.slice(0, 10)} · {kind}{' '}
            {anchor && <q lang="zh-CN">{shownText(anchor.quote.slice(0, 60))}</q>}
          </li>
        ))}
      </ul>
      <Button size="small" danger onClick={() => void onWithdraw()}>
        {words.hangingYes}
      </Button>{' '}
      <span className="quiet">{words.hangingWhy}</span>
    </div>
  )
}
