import { createHmac, timingSafeEqual } from 'node:crypto'

/** The cookie that holds a session; `__Host-` would need https, which a server on 127.0.0.1 has not. */
export const SESSION_COOKIE = 'jiannuo_session'

export const SESSION_SECONDS = 12 * 3600

/** A session is `EXPIRY.SIGNATURE`: nothing is kept, so every process that has the token knows it. */
export function makeSession(token: string, now: number): string {
  const expiry = String(Math.floor(now / 1000) + SESSION_SECONDS)
  return `${expiry}.${signature(token, expiry)}`
}

/** Whether a session was made with the token and has not run out. */
export function isSession(session: string, token: string, now: number): boolean {
  const [expiry, signed] = session.split('.', 2)
  if (!/^\d{1,12}$/.test(expiry) || signed === undefined) return false
  return sameWords(signed, signature(token, expiry)) && Number(expiry) > now / 1000
}

/** Compares without telling by its time how much is alike. */
export function sameWords(a: string, b: string): boolean {
  const key = 'jiannuo compare'
  const digest = (text: string) => createHmac('sha256', key).update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

function signature(token: string, expiry: string): string {
  return createHmac('sha256', token).update(`session ${expiry}`).digest('base64url')
}

/** The value of a cookie in a Cookie header, or null. */
export function parseCookie(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const equals = part.indexOf('=')
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim()
  }
  return null
}
