import { LIVELIHOOD_TITLE, RESULT_LABEL } from '../../lexicon/bodies.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import type { Role } from '../../model/reading.ts'
import { endsSentence, type Paragraph } from './paragraphs.ts'
import { closeSpans, pushRole, type RoleSpan } from './role-state.ts'

/**
 * The roles of an annex that lists livelihood projects: what is to be done, but for a list of what has become of them
 * (2013年为民办实事项目完成情况), lines that tell it (完成情况：已全部免费开放。) and notes; null for a ledger of other tasks.
 */
export function findLedgerRoles(size: number, paragraphs: readonly Paragraph[]): RoleSpan[] | null {
  const spans: RoleSpan[] = []
  let role: Role | null = null
  paragraphs.forEach((paragraph, i) => {
    const { words, start } = paragraph
    if (GLOSSARY.test(words) && role !== null) role = 'review'
    else if (isTitle(paragraph, i > 0 ? paragraphs[i - 1] : undefined))
      role = TOLD.test(words) ? 'review' : 'livelihood'
    if (role !== null) pushRole(spans, start, RESULT_LABEL.test(words) ? 'review' : role)
  })
  return spans.length === 0 ? null : closeSpans(spans, size)
}

/** 2014年为民办实事项目, 10件民生实事 below 附件1 */
function isTitle({ words, mark }: Paragraph, before: Paragraph | undefined): boolean {
  if (mark !== null || words.length > LONGEST || endsSentence(words) || words.includes('\t')) return false
  const opens = before === undefined || ANNEX.test(before.words) || /\d{4} ?年/.test(words)
  return opens && LIVELIHOOD_TITLE.test(words) && !ANNEX.test(words)
}

const LONGEST = 40
const ANNEX = outlinePattern('livelihood-annex')
const GLOSSARY = outlinePattern('glossary')
const TOLD = outlinePattern('told-of-projects')
