import Button from 'antd/es/button'
import Input, { type InputRef } from 'antd/es/input'
import { type FormEvent, type RefObject, useEffect, useState } from 'react'
import { useWords } from '../language.tsx'
import type { Search } from './search-state.ts'
import { WORDS } from './words.ts'

type Props = {
  search: Search
  box: RefObject<{ focus: () => void } | null>
  onSearch: (words: string) => void
}

/** Where the words are typed. What was typed stays whatever the server answers, or does not. */
export function SearchBox({ search, box, onSearch }: Props) {
  const words = useWords(WORDS)
  const { mode } = search
  const [typed, setTyped] = useState(search.words)
  useEffect(() => setTyped(search.words), [search.words])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch(typed.trim())
  }
  const shared = {
    'aria-label': words.box,
    'data-box': true,
    placeholder: words.hints[mode],
    value: typed,
    maxLength: 400,
    autoFocus: search.words === '',
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
  }
  return (
    <search>
      <form className="search-box" onSubmit={submit}>
        {mode === 'like' ? (
          <Input.TextArea
            {...shared}
            ref={it => {
              box.current = it
            }}
            rows={2}
            onPressEnter={event => {
              if (!event.shiftKey && !event.nativeEvent.isComposing) submit(event)
            }}
          />
        ) : (
          <Input
            {...shared}
            size="large"
            allowClear
            ref={(it: InputRef | null) => {
              box.current = it
            }}
          />
        )}
        <Button type="primary" size="large" htmlType="submit">
          {words.go}
        </Button>
      </form>
    </search>
  )
}
