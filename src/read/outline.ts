import type { Kind, OutlineNode } from '../model/reading.ts'
import { partGlued } from './outline/glued.ts'
import { findHeadings, type Heading } from './outline/headings.ts'
import { findLedgerRoles } from './outline/ledger-roles.ts'
import { roleNodes } from './outline/node-roles.ts'
import { raiseOrdinals } from './outline/ordinals.ts'
import { findParagraphs } from './outline/paragraphs.ts'
import { findRoleSpans } from './outline/role-spans.ts'
import type { RoleSpan } from './outline/role-state.ts'
import { findRunIns } from './outline/run-ins.ts'
import { settled } from './settled.ts'
import { findSigns } from './signs.ts'
import { foldWidth } from './text-fold.ts'

export type { RoleSpan } from './outline/role-state.ts'

/** A report's outline and the role of every stretch of its text; `roles` cover the text without gaps. */
export type Structure = { outline: OutlineNode[]; roles: RoleSpan[] }

/**
 * The structure of a report's text (paragraphs separated by '\n'): parts, numbered sections and run-in topics, each with
 * its role, and the roles of all text between. `year` is the year it plans for, null when unknown; `folded` the folded text;
 * `signs` those of its lines, `bold` where bold words at the head of paragraphs end; an annex that is a list of livelihood projects (`kind` task-list) has roles of its own.
 */
export function findStructure(
  text: string,
  year: number | null,
  folded: string = foldWidth(text),
  kind: Kind = 'work-report',
  signs: readonly number[] = findSigns(folded),
  bold: readonly number[] = [],
): Structure {
  const paragraphs = partGlued(folded, findParagraphs(folded, signs, bold))
  const numbered = findHeadings(paragraphs)
  const headings = merge(numbered, findRunIns(paragraphs, numbered))
  raiseOrdinals(headings)
  const roles =
    (kind === 'task-list' ? findLedgerRoles(text.length, paragraphs) : null) ??
    findRoleSpans(text.length, paragraphs, headings, year)
  const outline = nest(text, headings)
  roleNodes(outline, roles)
  return { outline, roles }
}

function merge(numbered: readonly Heading[], runIns: readonly Heading[]): Heading[] {
  return [...numbered, ...runIns].sort((a, b) => a.paragraph - b.paragraph)
}

/** Headings as nodes: each reaches to the next of its own or a higher level. */
function nest(text: string, headings: readonly Heading[]): OutlineNode[] {
  const nodes: OutlineNode[] = []
  const open: OutlineNode[] = []
  for (const { level, start, end } of headings) {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()!.end = start
    const node: OutlineNode = settled({ level, heading: text.slice(start, end), role: 'plan', start, end: text.length })
    nodes.push(node)
    open.push(node)
  }
  return nodes
}
