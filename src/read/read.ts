import type { DocumentPart } from '../model/document.ts'
import type { Draft } from '../model/draft.ts'
import { READING_SCHEMA, type Reading, type Source } from '../model/reading.ts'
import { findCommitments } from './commitments.ts'
import { findDrafts } from './drafts.ts'
import { findIdentity } from './identity.ts'
import { findObservations } from './observations.ts'
import { findStructure } from './outline.ts'

/** `origins`: add the way back to the decoded source to every reading. */
export type ReadOptions = { origins?: boolean }

/** Reads every report of one part of a document; a part without a report gives one reading of kind `news` or `other`. */
export function readPart(source: Source, part: DocumentPart, options: ReadOptions = {}): Reading[] {
  return findDrafts(part).map(draft => readDraft(source, draft, options))
}

function readDraft(source: Source, draft: Draft, options: ReadOptions): Reading {
  const { folded, signs } = draft
  const { text } = draft.body
  const identity = findIdentity(draft, text, source.name, folded)
  const structure = findStructure(text, identity.year, folded, draft.kind, signs, draft.bold)
  const findings = findObservations(
    text,
    cellsApart(folded, draft),
    identity.place?.name ?? null,
    identity.year,
    structure.outline,
    structure.roles,
  )
  const promises = findCommitments(
    text,
    structure.outline,
    structure.roles,
    findings.observations,
    identity.year,
    draft.kind,
    folded,
    draft.title,
  )
  return {
    schema: READING_SCHEMA,
    source: { ...source, line: draft.line },
    kind: draft.kind,
    title: identity.title,
    place: identity.place,
    year: identity.year,
    session: identity.session,
    delivered: identity.delivered,
    speaker: identity.speaker,
    complete: draft.complete,
    text,
    outline: structure.outline,
    observations: findings.observations,
    commitments: promises.commitments,
    issues: [...draft.issues, ...identity.issues, ...findings.issues, ...promises.issues],
    ...(options.origins ? { origins: draft.body.pieces.map(([start, from, length]) => [start, from, length]) } : {}),
  }
}

/** In a ledger each cell says its own (改造老旧小区63个 | 市住建局 | 已改造70个), as lines do. */
function cellsApart(folded: string, { kind }: Draft): string {
  return kind === 'task-list' ? folded.replaceAll('\t', '\n') : folded
}
