import Button from 'antd/es/button'
import Popover from 'antd/es/popover'
import { useState } from 'react'
import { readableAddress } from '../addresses.ts'
import { useLanguage, useWords } from '../language.tsx'
import { CITATION_STYLES, type CitationStyle, type Cited, cite } from './cite.ts'
import { CopyButton } from './copy-text.tsx'

const WORDS = {
  zh: { cite: '引用', copy: '复制', link: '固定链接' },
  en: { cite: 'Cite', copy: 'Copy', link: 'Permanent link' },
}

type Props = {
  cited: Omit<Cited, 'read'>
  /** As a plain word among others, not as a button with a border. */
  plain?: boolean
}

/**
 * Offers the citation of a report or of words in it, in every style, and its permanent link. `address` may begin at the site's root.
 * Lists hold dozens of these, so what opens is made when it is asked for.
 */
export function CiteButton({ cited, plain = false }: Props) {
  const words = useWords(WORDS)
  const [asked, setAsked] = useState(false)
  const shared = { autoFocus: asked, onClick: () => setAsked(true), children: words.cite }
  const button = plain ? (
    <button type="button" className="plain-button" {...shared} />
  ) : (
    <Button size="small" {...shared} />
  )
  if (!asked) return button
  return (
    <Popover trigger="click" defaultOpen content={<Citations cited={cited} />}>
      {button}
    </Popover>
  )
}

function Citations({ cited }: { cited: Omit<Cited, 'read'> }) {
  const words = useWords(WORDS)
  const { language } = useLanguage()
  const whole = { ...cited, address: readableAddress(cited.address), read: today() }
  return (
    <div role="dialog" aria-label={words.cite}>
      <dl className="citations">
        {(Object.keys(CITATION_STYLES) as CitationStyle[]).map(style => {
          const text = cite(whole, style)
          const name = CITATION_STYLES[style]
          return (
            <div key={style}>
              <dt>
                {typeof name === 'string' ? name : name[language]} <CopyButton text={text}>{words.copy}</CopyButton>
              </dt>
              <dd>
                <code>{text}</code>
              </dd>
            </div>
          )
        })}
        <div>
          <dt>
            {words.link} <CopyButton text={whole.address}>{words.copy}</CopyButton>
          </dt>
        </div>
      </dl>
    </div>
  )
}

function today(): string {
  const now = new Date()
  const two = (it: number) => String(it).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
