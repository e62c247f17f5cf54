import type { Doubt, Observation } from '../../client/api-types.ts'
import type { Selected } from './passage.tsx'
import { acceptFact, dismissDoubt, keepDecided, matterOf, rejectFact, type Way } from './ways.ts'

/** What the keys are called here: names of the page's words. */
type Names = {
  accept: 'accept' | 'dismiss' | 'notNumber' | 'keep'
  edit: 'correct' | 'add' | 'fixIdentity'
  reject: 'reject' | 'yield' | 'withdraw'
}

type Ways = { accept: Way | null; edit: boolean; reject: Way | null; names: Names }

export const NO_WAYS: Ways = {
  accept: null,
  edit: false,
  reject: null,
  names: { accept: 'accept', edit: 'correct', reject: 'reject' },
}

/** What the three keys do about a doubt: a, e and x. Words that are selected can always be added as a fact. */
export function waysOf(doubt: Doubt, fact: Observation | null, selected: Selected | null): Ways {
  const ways = matterWays(doubt, fact)
  return selected === null ? ways : { ...ways, edit: true, names: { ...ways.names, edit: 'add' } }
}

function matterWays(doubt: Doubt, fact: Observation | null): Ways {
  const { names } = NO_WAYS
  const withdrawn: Way | null = doubt.decision === null ? null : { does: 'withdraw', decision: doubt.decision }
  switch (matterOf(doubt)) {
    case 'fact':
      if (fact === null) return NO_WAYS
      return { accept: acceptFact(fact), edit: true, reject: rejectFact(fact), names }
    case 'number':
      return {
        ...NO_WAYS,
        accept: dismissDoubt(doubt),
        edit: true,
        names: { ...names, accept: 'notNumber', edit: 'add' },
      }
    case 'identity':
      return {
        ...NO_WAYS,
        accept: dismissDoubt(doubt),
        edit: true,
        names: { ...names, accept: 'dismiss', edit: 'fixIdentity' },
      }
    case 'disputed':
      if (fact === null) return NO_WAYS
      return {
        accept: keepDecided(doubt, fact),
        edit: true,
        reject: withdrawn,
        names: { ...names, accept: 'keep', reject: 'yield' },
      }
    case 'lost':
      return { ...NO_WAYS, reject: withdrawn, names: { ...names, reject: 'withdraw' } }
    case 'other':
      return { ...NO_WAYS, accept: dismissDoubt(doubt), names: { ...names, accept: 'dismiss' } }
  }
}
