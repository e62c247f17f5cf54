import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Popover from 'antd/es/popover'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { useWords } from '../language.tsx'
import { addSearch, loadSearches, removeSearch } from './saved-searches.ts'
import { WORDS } from './words.ts'

/** The searches kept in this browser, and a way to keep this one. `name`: what it could be called. */
export function SavedList({ address, name }: { address: string | null; name: string }) {
  const words = useWords(WORDS)
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      getPopupContainer={it => it.parentElement ?? document.body}
      content={<Searches address={address} name={name} onClose={() => setOpen(false)} />}
    >
      <Button>{words.saved}</Button>
    </Popover>
  )
}

function Searches({ address, name, onClose }: { address: string | null; name: string; onClose: () => void }) {
  const words = useWords(WORDS)
  const [searches, setSearches] = useState(loadSearches)
  const [typed, setTyped] = useState(name.slice(0, 40))
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '' && address !== null) setSearches(addSearch({ name: typed.trim(), address }))
  }
  return (
    <div className="saved">
      {searches.length === 0 && <p className="quiet">{words.savedNone}</p>}
      <ul>
        {searches.map(it => (
          <li key={it.name}>
            <Link to={it.address} onClick={onClose}>
              {it.name}
            </Link>
            <Button
              size="small"
              type="text"
              aria-label={words.forget(it.name)}
              onClick={() => setSearches(removeSearch(it.name))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      {address !== null && (
        <form onSubmit={save}>
          <Input
            size="small"
            aria-label={`${words.save}：${words.saveName}`}
            value={typed}
            maxLength={60}
            onChange={event => setTyped(event.target.value)}
          />
          <Button size="small" htmlType="submit">
            {words.save}
          </Button>
        </form>
      )}
    </div>
  )
}
