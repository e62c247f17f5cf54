import { COMMITMENT_KINDS, KINDS, LEVELS } from '../../app/vocabulary.ts'
import { FOLLOW_ISSUES, LINK_CHOICES, PROVENANCE, REASON_CODES, SOFTENINGS, VERDICTS } from '../../model/following.ts'
import { observed } from './observed.ts'
import { Nullable, named, Offset, OneOf, Sha256 } from './shapes.ts'
import { Type } from './type.ts'

const wordsOf = <Word extends string>(table: Record<Word, unknown>) => Object.keys(table) as Word[]

const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })
const Year = Type.Integer()

export const VERDICT_WORDS = wordsOf(VERDICTS)
export const Verdict = OneOf(VERDICT_WORDS)
export const PromiseKind = OneOf(COMMITMENT_KINDS)

export const FollowPlace = named('FollowPlace', 'A government’s area.', {
  code: Text,
  name: Text,
  fullName: Text,
  level: OneOf(LEVELS),
})

const passage = {
  start: Offset,
  end: Offset,
  text: Type.Integer({ minimum: 0, description: 'index into the texts of the scorecard' }),
  quote: Text,
}

export const FollowPassage = named('FollowPassage', 'Words of a text, with their place.', passage)

const Figure = named('Figure', 'A value as it was read.', {
  start: Offset,
  end: Offset,
  ...observed,
})

const ScorePassage = named('ScorePassage', 'Words with the figure read from them.', {
  ...passage,
  observation: Nullable(Figure),
})

const Reason = named('FollowReason', 'Why, by its code.', {
  code: OneOf(wordsOf(REASON_CODES)),
  message: Type.String({ description: 'Chinese, about this very promise' }),
  en: Type.String({ description: 'what the code means' }),
})

const Search = named('FollowSearch', 'What was looked for, where, and what was turned down.', {
  words: Type.Array(Text),
  sections: Type.Array(Text),
  nearest: Type.Array(Type.Object({ ...passage, reason: Reason })),
})

const LinkDecision = named('LinkDecision', 'What a person decided of a link.', {
  id: Text,
  choice: OneOf(wordsOf(LINK_CHOICES)),
  verdict: Verdict,
  author: Text,
  madeAt: Text,
  note: Nullable(Text),
  lost: Type.Boolean({ description: 'the passage that was named is no longer found' }),
})

export const PromiseRow = named('PromiseRow', 'A promise and what became of it.', {
  id: Text,
  kind: PromiseKind,
  measured: Type.Boolean({ description: 'it has a figure, or a comparison in words' }),
  topic: Nullable(Text),
  promise: ScorePassage,
  result: Nullable(ScorePassage),
  evidence: Type.Array(FollowPassage),
  verdict: Verdict,
  strict: Verdict,
  lenient: Verdict,
  reasons: Type.Array(Reason),
  searched: Nullable(Search),
  carriedOver: Nullable(FollowPassage),
  softening: Type.Array(OneOf(wordsOf(SOFTENINGS))),
  provenance: OneOf(['holds', 'broken']),
  decision: Nullable(LinkDecision),
  proposed: Nullable(
    Type.Object({ verdict: Verdict, result: Nullable(FollowPassage) }, { description: 'what the machine proposed' }),
  ),
})

const VerdictCounts = named(
  'VerdictCounts',
  'How many promises got each verdict.',
  Object.fromEntries(VERDICT_WORDS.map(it => [it, Count])) as Record<(typeof VERDICT_WORDS)[number], typeof Count>,
)

const ScoreCounts = named('ScoreCounts', 'Verdicts by kind of promise; they add up to the promises.', {
  target: VerdictCounts,
  livelihood: VerdictCounts,
  task: VerdictCounts,
})

export const ScoreText = named('ScoreText', 'A text that was followed or looked in.', {
  name: Text,
  sha256: Sha256,
  line: Nullable(Count),
  kind: OneOf(KINDS),
  year: Nullable(Year),
  edition: Type.Optional(Type.Integer()),
  provenance: Type.Optional(OneOf(wordsOf(PROVENANCE))),
  report: Nullable(Text),
  title: Nullable(Text),
})

const FollowIssue = named('FollowIssue', 'What has to be known of the texts.', {
  code: OneOf(wordsOf(FOLLOW_ISSUES)),
  message: Text,
})

export const Scorecard = named('Scorecard', 'How the promises of a place and year fared.', {
  place: FollowPlace,
  from: Year,
  to: Nullable(Year),
  years: Type.Array(Year, { description: 'of which there is a report' }),
  texts: Type.Array(ScoreText),
  counts: Nullable(ScoreCounts),
  decided: Type.Integer({ minimum: 0, description: 'judged by a person' }),
  softened: Type.Integer({ minimum: 0, description: 'promised again in softer words, or no more' }),
  carried: Type.Integer({ minimum: 0, description: 'promised again' }),
  claims: Type.Integer({ minimum: 0, description: 'results without a promise' }),
  issues: Type.Array(FollowIssue),
})

export const Claim = named('Claim', 'A result that no promise was found for.', {
  ...passage,
  subject: Text,
  indicator: Nullable(Text),
  edition: Nullable(Type.Integer()),
})

export const ContextPassage = named('ContextPassage', 'A passage in its paragraph.', {
  role: OneOf(['promise', 'result', 'evidence', 'proposed', 'carried-over']),
  ...passage,
  from: Type.Integer({ minimum: 0, description: 'where `words` begin in the text' }),
  words: Type.String({ description: 'the paragraph, cut where it is very long' }),
})

export const TallyYear = named('TallyYear', 'How the promises of one year fared.', {
  year: Year,
  to: Nullable(Year),
  counts: Nullable(ScoreCounts),
  decided: Count,
  issues: Type.Array(OneOf(wordsOf(FOLLOW_ISSUES))),
  pending: Type.Boolean({ description: 'not counted yet: ask again' }),
  broken: Type.Boolean({ description: 'a source it rests on is gone or altered' }),
})

export const TallyRow = named('TallyRow', 'A place with its years.', {
  place: FollowPlace,
  years: Type.Array(TallyYear),
})
