import type { Static } from 'typebox'
import { describe, expectTypeOf, it } from 'vitest'
import type { ListName, PanelRow, Rows, SearchHit, SimilarSentence } from '../../src/app/kept.ts'
import type { Hit, ROWS, SimilarHit, Value } from '../../src/http/schemas/rows.ts'

type Shown = { [N in ListName]: Static<(typeof ROWS)[N]> }
/** Lists whose rows do not fit their schema. */
type Unfit = { [N in ListName]: Rows[N] extends Shown[N] ? never : N }[ListName]
/** Fields that a row has and its schema has not, or the other way round. */
type Strays = {
  [N in ListName]: Exclude<keyof Rows[N], keyof Shown[N]> | Exclude<keyof Shown[N], keyof Rows[N]>
}[ListName]

describe('schemas and rows', () => {
  it('every row of the store fits the schema by which the API shows it (checked by the compiler)', () => {
    expectTypeOf<Unfit>().toEqualTypeOf<never>()
    expectTypeOf<Strays>().toEqualTypeOf<never>()
    expectTypeOf<PanelRow>().toExtend<Static<typeof Value>>()
    expectTypeOf<SearchHit>().toExtend<Static<typeof Hit>>()
    expectTypeOf<SimilarSentence>().toExtend<Static<typeof SimilarHit>>()
  })
})
