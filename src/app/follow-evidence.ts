import { readFile } from 'node:fs/promises'
import type { Reading } from '../model/reading.ts'
import type { ReadFailure } from './failure.ts'
import { heldOf, type ReadingSource } from './follow-source.ts'
import { systemMessage } from './list-files.ts'
import { readBytes } from './read-bytes.ts'

/** Kinds of text that can be given as evidence. */
const EVIDENCE: ReadonlySet<Reading['kind']> = new Set(['communique', 'figures', 'task-list'])

/** Reads a file of evidence: a table of figures, a communiqué, a list with outcomes. What else it holds is left out and said. */
export async function readEvidence(path: string): Promise<{ readings: Reading[]; failures: ReadFailure[] }> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    return { readings: [], failures: [{ name: path, code: 'file-unreadable', message: systemMessage(error) }] }
  }
  const { readings: found, failures } = await readBytes(path, bytes, { origins: false })
  const readings = [...found]
  const fit = readings.filter(it => EVIDENCE.has(it.kind) && it.place !== null && it.year !== null)
  if (fit.length > 0 || failures.length > 0) return { readings: fit, failures }
  const message =
    '没有可作佐证的内容；请提供统计公报、带完成情况的任务表，或表头为“地区,年份,指标,数值,单位,来源”的 CSV。'
  return { readings: [], failures: [{ name: path, code: 'type-unknown', message }] }
}

/** A source with further readings in it. */
export function withEvidence(source: ReadingSource, evidence: readonly Reading[]): ReadingSource {
  if (evidence.length === 0) return source
  return {
    held: [...source.held, ...evidence.map(heldOf)],
    async readingsOf(code, year) {
      const further = evidence.filter(it => it.place?.code === code && it.year === year)
      return [...(await source.readingsOf(code, year)), ...further]
    },
  }
}
