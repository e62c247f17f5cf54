import { sha256Of } from '../bytes/sha256.ts'
import { type Signer, signRequest } from './signature.ts'
import type { SourceStore } from './sources.ts'
import { StoreError } from './store.ts'

/** `url`: the bucket with the path before the hashes, https://s3.example/bucket/sources. */
export type BucketOptions = { url: string; signer: Signer; clock: () => Date }

const EMPTY = sha256Of(new Uint8Array())
const ATTEMPTS = 3

/** Sources in an S3-compatible bucket, path style: <url>/ab/cd/abcd…. A put is whole or not at all, which the service grants. */
export function openSourceBucket({ url, signer, clock }: BucketOptions): SourceStore {
  const base = url.replace(/\/+$/, '')
  const ask = async (method: string, sha256: string, body: Uint8Array | null): Promise<Response> => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256')
    const target = new URL(`${base}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`)
    for (let attempt = 1; ; attempt++) {
      try {
        const headers = signRequest(method, target, body === null ? EMPTY : sha256, clock(), signer)
        const answer = await fetch(target, { method, headers, ...(body && { body: Buffer.from(body) }) })
        if (answer.status < 500 || attempt === ATTEMPTS) return answer
        await answer.arrayBuffer()
      } catch (error) {
        if (attempt === ATTEMPTS) throw new StoreError('store-unreachable', `存储桶没有回应（${base}）。`, error)
      }
      await new Promise(resolve => setTimeout(resolve, 200 * attempt))
    }
  }
  const has = async (sha256: string) => {
    const answer = await ask('HEAD', sha256, null)
    if (answer.status === 404) return false
    return checked(answer, base) === 200
  }
  return {
    location: base,
    has,
    async put(bytes) {
      const sha256 = sha256Of(bytes)
      if (await has(sha256)) return sha256
      const answer = await ask('PUT', sha256, bytes)
      checked(answer, base)
      await answer.arrayBuffer()
      return sha256
    },
    async stamp(sha256) {
      const answer = await ask('HEAD', sha256, null)
      if (answer.status === 404) return null
      checked(answer, base)
      const told = ['etag', 'last-modified', 'content-length'].map(name => answer.headers.get(name))
      return told[0] === null ? `${clock().toISOString()} ${Math.random()}` : told.join(' ')
    },
    async get(sha256) {
      const answer = await ask('GET', sha256, null)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      if (answer.status === 404) return null
      checked(answer, base)
      return bytes
    },
    async remove(sha256) {
      const answer = await ask('DELETE', sha256, null)
      await answer.arrayBuffer()
      if (answer.status !== 404) checked(answer, base)
    },
  }
}

function checked({ status }: Response, base: string): number {
  if (status >= 200 && status < 300) return status
  throw new StoreError('store-unreachable', `存储桶拒绝了请求（${base}，HTTP ${status}）。`)
}
