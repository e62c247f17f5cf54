import { createHmac } from 'node:crypto'
import { sha256Of } from '../bytes/sha256.ts'

/** Who signs: an access key of an S3-compatible service. */
export type Signer = { keyId: string; secret: string; region: string }

/**
 * The headers that sign a request by AWS Signature Version 4, as every S3-compatible service takes it.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function signRequest(
  method: string,
  url: URL,
  bodyHash: string,
  now: Date,
  signer: Signer,
): Record<string, string> {
  const time = now.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const day = time.slice(0, 8)
  const headers: Record<string, string> = { host: url.host, 'x-amz-content-sha256': bodyHash, 'x-amz-date': time }
  const names = Object.keys(headers).sort()
  const canonical = [
    method,
    url.pathname,
    url.search.slice(1),
    ...names.map(name => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    bodyHash,
  ].join('\n')
  const scope = `${day}/${signer.region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256Of(canonical)].join('\n')
  const key = [day, signer.region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${signer.secret}`)
  const signature = hmac(key, toSign).toString('hex')
  const { host: _, ...sent } = headers
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${signer.keyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  }
}

function hmac(key: string | Buffer, words: string): Buffer {
  return createHmac('sha256', key).update(words).digest()
}
