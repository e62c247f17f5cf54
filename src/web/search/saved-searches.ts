/** Searches that a reader keeps in this browser: a name, and the address that holds all of it. */
type SavedSearch = { name: string; address: string }

const KEY = 'jiannuo.searches'
const MOST = 50

export function loadSearches(): SavedSearch[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]') as unknown
    return Array.isArray(kept) ? kept.filter(isSaved).slice(0, MOST) : []
  } catch {
    return []
  }
}

/** The newest first; one of the same name gives way. */
export function addSearch(added: SavedSearch): SavedSearch[] {
  return keep([added, ...loadSearches().filter(it => it.name !== added.name)])
}

export function removeSearch(name: string): SavedSearch[] {
  return keep(loadSearches().filter(it => it.name !== name))
}

function keep(searches: SavedSearch[]): SavedSearch[] {
  const kept = searches.slice(0, MOST)
  localStorage.setItem(KEY, JSON.stringify(kept))
  return kept
}

/** Only addresses of this page: what another script left there leads nowhere else. */
function isSaved(it: unknown): it is SavedSearch {
  const { name, address } = (it ?? {}) as Partial<SavedSearch>
  return typeof name === 'string' && typeof address === 'string' && /^\/search(\?|$)/.test(address)
}
