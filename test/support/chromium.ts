import { existsSync } from 'node:fs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where the machine's Chromium stands; throws where it has none. */
export function findBrowser(): string {
  const found = PLACES.find(path => existsSync(path))
  if (found === undefined) throw new Error('these tests need Chromium: apt-get install chromium')
  return found
}

export const hasBrowser = PLACES.some(path => existsSync(path))
