import { Link } from 'react-router'
import { type At, likeAddress, passageAddress } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { CiteButton } from '../parts/cite-button.tsx'
import { CopyButton } from '../parts/copy-text.tsx'
import type { Owned } from './report-group.tsx'
import { WORDS } from './words.ts'

type Found = Owned & { placeCode: string | null; placeName: string | null; sourceSha256: string; kind?: string }

/** What one can do with the words of a hit: cite them, copy the sentence, see how others put it. */
export function HitWays({ hit, at, quote, sentence }: { hit: Found; at: At; quote: string; sentence: string }) {
  const words = useWords(WORDS)
  const { title = null, placeFullName, placeName, year, kind, sourceSha256 } = hit
  return (
    <span className="hit-ways">
      <CiteButton
        plain
        cited={{
          ...{ title, placeFullName, placeName, year, quote, sha256: sourceSha256 },
          ...{ office: null, speaker: null, delivered: null, address: passageAddress(hit, at, quote) },
          ...(kind !== undefined && { kind }),
        }}
      />
      <CopyButton plain text={sentence.trim()}>
        {words.copy}
      </CopyButton>
      <Link to={likeAddress(sentence.trim().slice(0, 400), { own: hit.placeCode })}>{words.alike}</Link>
    </span>
  )
}
