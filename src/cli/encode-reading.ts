import type { Reading } from '../model/reading.ts'
import type { OutputFormat } from './options.ts'
import { renderReading } from './render-reading.ts'
import type { Style } from './style.ts'

/** What a worker of `jiannuo read` is told. */
export type ReadData = { format: OutputFormat; origins: boolean; style: Style }

/** How the readings of an output stand one after the other. */
export const FRAMES: Record<OutputFormat, { first: string; between: string; last: string; none: string }> = {
  jsonl: { first: '', between: '', last: '', none: '' },
  json: { first: '[\n', between: ',\n', last: '\n]\n', none: '[]\n' },
  table: { first: '', between: '\n', last: '', none: '' },
}

/** One reading as it is written. */
export function encoderOf(data: ReadData): (reading: Reading) => string {
  switch (data.format) {
    case 'jsonl':
      return reading => `${JSON.stringify(reading)}\n`
    case 'json':
      return reading => JSON.stringify(reading)
    case 'table':
      return reading => renderReading(reading, data.style)
  }
}
