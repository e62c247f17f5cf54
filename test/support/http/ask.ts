import { expect } from 'vitest'
import { checkAnswer } from './check-answer.ts'
import type { KeptWorld } from './kept-world.ts'
import { reportText } from './kept-world.ts'
import { TOKEN } from './stub-world.ts'

export const WRITER = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/octet-stream' }

export const REPORTS = [
  ['沈阳市', 2021, 6],
  ['沈阳市', 2022, 5],
  ['大连市', 2021, 7],
  ['青岛市', 2021, 8],
] as const

/** Keeps the four reports. */
export async function uploadReports(world: KeptWorld): Promise<void> {
  for (const [place, year, growth] of REPORTS) {
    const answer = await upload(world, `${place}${year}.txt`, reportText(place, year, growth))
    expect(answer.statusCode).toBe(201)
  }
}

export function upload({ app }: KeptWorld, name: string, payload: string, more = '') {
  const url = `/api/sources?name=${encodeURIComponent(name)}${more}`
  return app.inject({ method: 'POST', url, payload, headers: WRITER })
}

/** The answer to a question that must have one, as its schema says. */
export async function get({ app }: KeptWorld, url: string, headers: Record<string, string> = {}) {
  const answer = await app.inject({ url: encodeURI(url), headers })
  expect([url, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([url, 200, ''])
  if (String(answer.headers['content-type']).startsWith('application/json')) await checkAnswer(app, url, answer.json())
  return answer
}
