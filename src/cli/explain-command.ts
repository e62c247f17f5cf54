import { explainWords } from '../app/explain-words.ts'
import type { Arguments } from './arguments.ts'
import { renderExplanation } from './render-explanation.ts'
import type { World } from './world.ts'

/** `jiannuo explain TEXT`: always 0, also when nothing in the words is a quantity. */
export async function runExplain({ operands }: Arguments, world: World): Promise<number> {
  const fromInput = operands.length === 1 && operands[0] === '-'
  const words = fromInput ? new TextDecoder().decode(await world.readInput()).trim() : operands.join(' ')
  const { out, language } = world
  await out.write(renderExplanation(explainWords(words), { width: out.columns, color: out.terminal, language }))
  return 0
}
