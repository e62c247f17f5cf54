import { type EditedText, unedited } from './model/edited-text.ts'
import type { Reading, Source } from './model/reading.ts'
import { type ReadOptions, readPart } from './read/read.ts'

export { type FollowOptions, followReports } from './follow/follow.ts'
export type { Following, Link, Quoted, TaskLink, Verdict } from './model/following.ts'
export type { Issue, IssueCode } from './model/issue.ts'
export type {
  Commitment,
  Comparator,
  Force,
  Kind,
  Level,
  Measure,
  Observation,
  OutlineNode,
  Place,
  Reading,
  Role,
  Source,
  Status,
} from './model/reading.ts'
export { type Explanation, type ExplanationStep, explainPlace, explainText } from './read/explain.ts'
export type { ReadOptions } from './read/read.ts'

/**
 * Reads the text of a document: one reading for every report in it, or one of kind `news` or `other` when there is none.
 * Pure, deterministic and without any platform: it runs in a browser. Never throws for any text. `source` names where the
 * text came from (its name is the last resort for place and year); offsets of the readings are UTF-16 code units of their
 * own `text`, and `origins`, asked for by `options`, lead from there to the text given here.
 */
export function readText(text: string, source: Partial<Source> = {}, options: ReadOptions = {}): Reading[] {
  const content: EditedText = unedited(text)
  const whole: Source = { name: '', sha256: '', mediaType: 'text/plain', encoding: null, line: null, ...source }
  return readPart(whole, { content, line: whole.line, label: null }, options)
}
