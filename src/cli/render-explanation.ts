import { RULES } from '../app/explain-rules.ts'
import type { Explanation } from '../app/explain-words.ts'
import { alignColumns } from './columns.ts'
import type { Words } from './language.ts'
import { observationCells } from './observation-cells.ts'
import { STATUS_WORDS } from './reading-words.ts'
import { paint, type Style } from './style.ts'
import { fitWidth, printable } from './text-width.ts'

const HEADS = {
  steps: { zh: '逐条规则', en: 'rule by rule' },
  observations: { zh: '读成', en: 'read as' },
  issues: { zh: '存疑', en: 'issues' },
} as const satisfies Record<string, Words>

const INDENT = '  '

/** The words, which rule read what in them, and what came of it. */
export function renderExplanation({ words, steps, observations, issues }: Explanation, style: Style): string {
  const width = style.width - INDENT.length
  const lines = [
    paint('bold', fitWidth(printable(words), style.width), style),
    ...section(
      HEADS.steps,
      alignColumns(
        steps.map(it => [words.slice(it.start, it.end), RULES[it.rule], it.result].map(printable)),
        width,
      ),
      style,
    ),
    ...section(
      HEADS.observations,
      alignColumns(
        observations.map(it => [
          ...observationCells(it, words, style.language),
          STATUS_WORDS[it.status][style.language],
          [it.comparator, it.value, it.upper, it.unit].filter(part => part !== null && part !== '').join(' '),
          it.indicator ?? '',
        ]),
        width,
      ),
      style,
    ),
    ...section(
      HEADS.issues,
      issues.map(it => `${it.code}  ${it.message}`),
      style,
    ),
  ]
  return `${lines.join('\n')}\n`
}

function section(head: Words, rows: string[], style: Style): string[] {
  if (rows.length === 0) return []
  const fitted = rows.map(row => INDENT + fitWidth(printable(row), style.width - INDENT.length))
  return [paint('head', head[style.language], style), ...fitted]
}
