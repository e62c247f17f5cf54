import { INCOMPARABLE, type Incomparable } from '../../app/cascade-comparison.ts'
import { LEVELS, MEASURES } from '../../app/vocabulary.ts'
import { ShownValue } from './rows.ts'
import { Nullable, named, OneOf } from './shapes.ts'
import { Type } from './type.ts'

const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })
const Figure = Nullable(Type.Number())

export const Place = Type.Object(
  { code: Text, name: Text, fullName: Text, level: OneOf(LEVELS) },
  { $id: 'Place', description: "A government's area, by its GB/T 2260 code." },
)

const Head = Type.Object({ id: Text, name: Text, en: Text, better: OneOf(['up', 'down', 'band', 'none']) })

const Pair = named('Pair', 'A measure in one kind of unit: what can stand on one axis.', {
  measure: OneOf(MEASURES),
  unit: Text,
  targets: Count,
  results: Count,
})

const placed = { placeCode: Text, placeName: Text, level: OneOf(LEVELS) }

const ChartCell = named('ChartCell', 'Targets and results of one place and year; a report null is not kept.', {
  ...placed,
  year: Type.Integer(),
  target: Nullable(ShownValue),
  targetReport: Nullable(Text),
  result: Nullable(ShownValue),
  resultReport: Nullable(Text),
  others: Type.Array(ShownValue),
})

const axis = {
  place: Nullable(Place),
  pairs: Type.Array(Pair),
  measure: Nullable(OneOf(MEASURES)),
  unit: Nullable(Text),
}

export const IndicatorChart = Type.Object({
  ...axis,
  indicator: Head,
  by: OneOf(['year', 'place']),
  year: Nullable(Type.Integer()),
  cells: Type.Array(ChartCell),
  references: Type.Array(ChartCell),
})

const Comparison = named(
  'CascadeComparison',
  'A target against that of a place above; least to most is the difference.',
  {
    above: Text,
    relation: OneOf(['above', 'below', 'same', 'overlaps', 'not-comparable']),
    basis: OneOf(['wording', 'interval', 'floor', 'ceiling', 'none']),
    least: Figure,
    most: Figure,
    raised: Nullable(Type.Boolean()),
    reason: Nullable(OneOf(Object.keys(INCOMPARABLE) as Incomparable[])),
  },
)

const CascadeRow = named('CascadeRow', 'One government in the cascade.', {
  ...placed,
  depth: Count,
  report: Nullable(Text),
  target: Nullable(ShownValue),
  others: Type.Array(ShownValue),
  skipped: Type.Array(Text),
  comparison: Nullable(Comparison),
})

export const Cascade = Type.Object({
  ...axis,
  indicator: Head,
  year: Type.Integer(),
  years: Type.Array(Type.Integer()),
  rows: Type.Array(CascadeRow),
})

export const Topic = named('Topic', 'A group of words that stands for a topic.', {
  id: Text,
  name: Text,
  en: Text,
  words: Type.Array(Text),
  source: Text,
})

const WordGroup = named('WordGroup', 'Words counted together.', {
  term: Text,
  topic: Nullable(Text),
  name: Text,
  en: Text,
  words: Type.Array(Text),
})

const WordWeight = named('WordWeight', 'How often words stand in some reports; weight and mean per 1,000 characters.', {
  count: Count,
  weight: Type.Number(),
  mean: Type.Number(),
  within: Count,
})

const WordPoint = named('WordPoint', 'A year or a place with the weight of each group of words.', {
  year: Nullable(Type.Integer()),
  placeCode: Nullable(Text),
  placeName: Nullable(Text),
  level: Nullable(OneOf(LEVELS)),
  reports: Count,
  characters: Count,
  words: Type.Array(WordWeight),
})

export const WordWeights = Type.Object({
  by: OneOf(['year', 'place']),
  groups: Type.Array(WordGroup),
  points: Type.Array(WordPoint),
})
