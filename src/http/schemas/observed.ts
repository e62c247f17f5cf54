import { COMPARATORS, FORCES, MEASURES, STATUSES } from '../../app/vocabulary.ts'
import { Nullable, OneOf } from './shapes.ts'
import { Type } from './type.ts'

const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })

/** Whether 确保 or 力争 governs. */
export const Force = Nullable(OneOf(FORCES))

/** What an observation says, wherever one is shown. */
export const observed = {
  subject: Text,
  action: Nullable(Text),
  member: Nullable(Text),
  indicator: Nullable(Text),
  measure: OneOf(MEASURES),
  value: Nullable(Type.Number()),
  upper: Nullable(Type.Number()),
  unit: Text,
  comparator: OneOf(COMPARATORS),
  reference: Nullable(Text),
  status: OneOf(STATUSES),
  force: Force,
  period: Text,
}

/** What a commitment says besides its kind and place. */
export const promised = {
  topic: Nullable(Count),
  observations: Type.Array(Count),
  due: Nullable(Text),
  force: Force,
  lead: Type.Array(Text),
  partners: Type.Array(Text),
}
