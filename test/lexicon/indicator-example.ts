import type { Measure } from '../../src/model/reading.ts'

export type Example = { subject: string; member: string | null; action: string | null; measure: Measure; unit: string }

/**
 * An example of the lexicon, `subject:member@action#measure/unit`, all but the subject left out at will:
 * 城乡居民收入:农村#growth, 国内外游客@接待/万人次. `usual` is the unit when it is not said.
 */
export function readExample(example: string, usual: string): Example {
  const match = /^([^:@#/]+)(?::([^@#/]+))?(?:@([^#/]+))?(?:#([a-z]+))?(?:\/(.*))?$/.exec(example)
  if (!match) throw new Error(`not an example: ${example}`)
  const [, subject, member = null, action = null, said, unit = said && said !== 'level' ? '%' : usual] = match
  const measure = (said ?? (unit === '%' ? 'share' : 'level')) as Measure
  return { subject, member, action, measure, unit }
}
