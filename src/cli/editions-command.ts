import { type Comparison, compareEditions } from '../app/compare-editions.ts'
import type { Arguments } from './arguments.ts'
import type { Language } from './language.ts'
import { printable } from './text-width.ts'
import { withKept } from './with-kept.ts'
import type { World } from './world.ts'

/** `jiannuo editions REPORT`: its editions, the preferred first, with what the others lack (-) and add (+). 1: no such report. */
export async function runEditions({ operands }: Arguments, world: World): Promise<number> {
  const { out, err, language } = world
  return withKept(world, async ({ store }) => {
    const [report] = operands
    const compared = await compareEditions(store, report)
    if (compared === null) {
      await err.write(
        { zh: `jiannuo: 没有报告 ${printable(report)}\n`, en: `jiannuo: no report ${printable(report)}\n` }[language],
      )
      return 1
    }
    for (const comparison of compared) await out.write(renderComparison(comparison, language))
    return 0
  })
}

function renderComparison({ edition, lacks, adds }: Comparison, language: Language): string {
  const { id, preferred, complete, characters, damage, sourceName } = edition
  const words = language === 'zh' ? WORDS_ZH : WORDS_EN
  const state = [preferred ? words.preferred : words.other, `${characters} ${words.characters}`]
  if (!complete) state.push(words.incomplete)
  if (damage > 0) state.push(`${words.damage} ${damage}`)
  const lines = [`${id} ${state.join(' · ')} · ${printable(sourceName)}`]
  for (const { sentence } of lacks) lines.push(`  - ${printable(sentence.trim())}`)
  for (const { sentence } of adds) lines.push(`  + ${printable(sentence.trim())}`)
  return `${lines.join('\n')}\n`
}

const WORDS_ZH = { preferred: '首选', other: '另一版本', characters: '字', incomplete: '不完整', damage: '毁损' }
const WORDS_EN = {
  preferred: 'preferred',
  other: 'further',
  characters: 'characters',
  incomplete: 'incomplete',
  damage: 'damaged',
}
