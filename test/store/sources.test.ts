import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sha256Of } from '../../src/bytes/sha256.ts'
import { signRequest } from '../../src/store/signature.ts'
import { openSourceBucket } from '../../src/store/source-bucket.ts'
import { checkSource, openSourceFolder } from '../../src/store/source-folder.ts'

const SIGNER = { keyId: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', region: 'us-east-1' }
const folder = mkdtempSync(join(tmpdir(), 'jiannuo-sources-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A bucket in memory that refuses every request whose signature is not that of the key. */
class Bucket {
  readonly objects = new Map<string, Buffer>()
  fail = 0
  server: Server | null = null

  async start(): Promise<string> {
    this.server = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const body = Buffer.concat(chunks)
      if (this.fail-- > 0) response.writeHead(503).end()
      else if (!isSigned(request, body)) response.writeHead(403).end()
      else if (request.method === 'PUT') {
        this.objects.set(request.url ?? '', body)
        response.writeHead(200).end()
      } else if (request.method === 'DELETE') {
        response.writeHead(this.objects.delete(request.url ?? '') ? 204 : 404).end()
      } else {
        const found = this.objects.get(request.url ?? '')
        response.writeHead(found ? 200 : 404).end(request.method === 'GET' ? found : undefined)
      }
    })
    await new Promise<void>(resolve => this.server?.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/bucket/sources/`
  }
}

function isSigned({ method, url, headers }: IncomingMessage, body: Buffer): boolean {
  const time = String(headers['x-amz-date'])
  const date = new Date(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  const wanted = signRequest(method ?? '', new URL(url ?? '', `http://${headers.host}`), sha256Of(body), date, SIGNER)
  return headers.authorization === wanted.authorization && headers['x-amz-content-sha256'] === sha256Of(body)
}

describe('a signed request', () => {
  it('is signed as the example of the specification', () => {
    // "GET Bucket Lifecycle" of https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
    const url = new URL('https://examplebucket.s3.amazonaws.com/?lifecycle=')
    const signer = {
      keyId: 'AKIAIOSFODNN7EXAMPLE',
      secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      region: 'us-east-1',
    }
    const signed = signRequest('GET', url, sha256Of(new Uint8Array()), new Date('2013-05-24T00:00:00Z'), signer)
    expect(signed.authorization).toMatch(/Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543$/)
    expect(signed).not.toHaveProperty('host')
  })
})

describe.each(['folder', 'bucket'])('sources in a %s', kind => {
  const bucket = new Bucket()
  let sources = openSourceFolder(join(folder, 'sources'))
  beforeAll(async () => {
    if (kind === 'bucket')
      sources = openSourceBucket({ url: await bucket.start(), signer: SIGNER, clock: () => new Date() })
  })
  afterAll(() => void bucket.server?.close())
  beforeEach(() => {
    bucket.fail = 0
  })
  const bytes = new Uint8Array([0, 255, 1, 10])

  it('come back as they were, named by their hash', async () => {
    const sha256 = await sources.put(bytes)
    expect(sha256).toBe(sha256Of(bytes))
    expect(await sources.put(bytes)).toBe(sha256)
    expect(new Uint8Array((await sources.get(sha256)) ?? [])).toEqual(bytes)
    expect(await sources.has(sha256)).toBe(true)
    expect(await checkSource(sources, sha256)).toBe('kept')
  })

  it('are missing when nobody put them', async () => {
    expect(await sources.get('0'.repeat(64))).toBeNull()
    expect(await sources.has('0'.repeat(64))).toBe(false)
    expect(await checkSource(sources, '0'.repeat(64))).toBe('missing')
  })

  it('can be taken away, and put again', async () => {
    const sha256 = await sources.put(bytes)
    await sources.remove(sha256)
    await sources.remove(sha256)
    expect([await sources.has(sha256), await sources.get(sha256)]).toEqual([false, null])
    await sources.put(bytes)
    expect(await checkSource(sources, sha256)).toBe('kept')
  })

  it('take no other name than a hash', async () => {
    await expect(sources.remove('../../etc/passwd')).rejects.toThrow(RangeError)
    await expect(sources.get('../../etc/passwd')).rejects.toThrow(RangeError)
  })

  it('show that they were altered', async () => {
    const sha256 = await sources.put(new Uint8Array([7]))
    const path = `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`
    if (kind === 'folder') writeFileSync(join(folder, 'sources', path), 'other')
    else bucket.objects.set(`/bucket/sources/${path}`, Buffer.from('other'))
    expect(await checkSource(sources, sha256)).toBe('altered')
  })
})

describe('a folder of sources', () => {
  it('keeps nothing half written', async () => {
    const sources = openSourceFolder(join(folder, 'whole'))
    const sha256 = await sources.put(new Uint8Array(100_000))
    expect(readdirSync(join(folder, 'whole', sha256.slice(0, 2), sha256.slice(2, 4)))).toEqual([sha256])
  })
})

describe('a bucket of sources', () => {
  it('is asked again when it stumbles, and is said to be gone when it stays so', async () => {
    const bucket = new Bucket()
    const url = await bucket.start()
    const sources = openSourceBucket({ url, signer: SIGNER, clock: () => new Date() })
    bucket.fail = 2
    expect(await sources.has('0'.repeat(64))).toBe(false)
    bucket.fail = 9
    await expect(sources.get('0'.repeat(64))).rejects.toMatchObject({ code: 'store-unreachable' })
    bucket.server?.close()
    bucket.server?.closeAllConnections()
    await expect(sources.get('0'.repeat(64))).rejects.toMatchObject({ code: 'store-unreachable' })
  })

  it('that does not know the key is an error, not an empty one', async () => {
    const bucket = new Bucket()
    const url = await bucket.start()
    const sources = openSourceBucket({ url, signer: { ...SIGNER, secret: 'wrong' }, clock: () => new Date() })
    await expect(sources.get('0'.repeat(64))).rejects.toMatchObject({ code: 'store-unreachable' })
    bucket.server?.close()
  })
})
