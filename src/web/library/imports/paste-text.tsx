import Button from 'antd/es/button'
import { useState } from 'react'
import { useWords } from '../../language.tsx'
import type { Brought } from './dropped-files.ts'
import { IMPORT_WORDS } from './import-words.ts'

const KEY = 'jiannuo.paste'

/** A text from elsewhere; what is typed stays in this window until it has been handed over. */
export function PasteText({ onBring }: { onBring: (brought: Promise<Brought>) => void }) {
  const words = useWords(IMPORT_WORDS)
  const [typed, setTyped] = useState(keptText)
  const change = (changes: Partial<typeof typed>) => {
    const next = { ...typed, ...changes }
    setTyped(next)
    keepText(next)
  }
  const submit = () => {
    const { name, text } = typed
    const title = name.trim() || (/\S[^\n]{0,39}/.exec(text)?.[0] ?? '').trim()
    const file = new Blob([text], { type: 'text/plain' })
    onBring(
      Promise.resolve({
        files: [{ name: `${title.replace(/[\u0000-\u001f\u007f/\\]/g, ' ')}.txt`, file }],
        ignored: 0,
      }),
    )
    change({ name: '', text: '' })
  }
  return (
    <form
      className="bring-text"
      aria-label={words.paste}
      onSubmit={event => {
        event.preventDefault()
        if (typed.text.trim() !== '') submit()
      }}
    >
      <h2>{words.paste}</h2>
      <label>
        {words.pasteName}
        <input
          className="box"
          maxLength={200}
          placeholder={words.pasteNameHint}
          value={typed.name}
          onChange={event => change({ name: event.target.value })}
        />
      </label>
      <label>
        {words.pasteText}
        <textarea
          className="box"
          rows={5}
          value={typed.text}
          onChange={event => change({ text: event.target.value })}
        />
      </label>
      <Button htmlType="submit" disabled={typed.text.trim() === ''}>
        {words.pasteGo}
      </Button>
    </form>
  )
}

function keptText(): { name: string; text: string } {
  try {
    return { name: '', text: '', ...JSON.parse(sessionStorage.getItem(KEY) ?? '{}') }
  } catch {
    return { name: '', text: '' }
  }
}

/** A text too long for the browser to keep is kept by the page alone. */
function keepText(typed: { name: string; text: string }): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(typed))
  } catch {
    sessionStorage.removeItem(KEY)
  }
}
