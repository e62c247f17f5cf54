import Button from 'antd/es/button'
import { useRef } from 'react'
import { useWords } from '../../language.tsx'
import { type Brought, filesOfInput } from './dropped-files.ts'
import { IMPORT_WORDS } from './import-words.ts'

/** A place to drop files, folders and archives, and two buttons for who does not drop. */
export function BringFiles({ onBring }: { onBring: (brought: Promise<Brought>) => void }) {
  const words = useWords(IMPORT_WORDS)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const choose = (input: HTMLInputElement) => {
    onBring(Promise.resolve(filesOfInput(input.files ?? [])))
    input.value = ''
  }
  return (
    <section className="bring-files" aria-label={words.title}>
      <p className="bring-drop">{words.drop}</p>
      <p className="bring-choose">
        <Button type="primary" onClick={() => files.current?.click()}>
          {words.chooseFiles}
        </Button>
        <Button onClick={() => folder.current?.click()}>{words.chooseFolder}</Button>
      </p>
      <p className="quiet">{words.kinds}</p>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={words.chooseFiles}
        onChange={event => choose(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={words.chooseFolder}
        {...{ webkitdirectory: '' }}
        onChange={event => choose(event.currentTarget)}
      />
    </section>
  )
}
