import { join } from 'node:path'
import { openSourceBucket } from './source-bucket.ts'
import { openSourceFolder } from './source-folder.ts'
import type { SourceStore } from './sources.ts'

type Environment = Record<string, string | undefined>

/**
 * Where sources are kept: in the bucket of `JIANNUO_BUCKET` (with `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`), in the folder
 * `JIANNUO_SOURCES`, or in `sources` under the home folder.
 */
export function openSources(home: string, env: Environment): SourceStore {
  const url = env.JIANNUO_BUCKET
  if (!url) return openSourceFolder(env.JIANNUO_SOURCES || join(home, 'sources'))
  const signer = {
    keyId: env.AWS_ACCESS_KEY_ID ?? '',
    secret: env.AWS_SECRET_ACCESS_KEY ?? '',
    region: env.AWS_REGION || 'us-east-1',
  }
  return openSourceBucket({ url, signer, clock: () => new Date() })
}
