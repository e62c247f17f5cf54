import { createHash } from 'node:crypto'
import { loadSource } from '../../app/load-source.ts'
import { undoImport } from '../../app/undo-import.ts'
import { answerList } from '../answer-list.ts'
import type { App, World } from '../context.ts'
import { Problem } from '../problems.ts'
import { listQuery, pageOf } from '../schemas/list-query.ts'
import { Source } from '../schemas/rows.ts'
import { Binary, Nullable, OneOf, Sha256 } from '../schemas/shapes.ts'
import { Type } from '../schemas/type.ts'

const tags = ['sources'] as const
const BYTES = 'application/octet-stream'

const Failure = Type.Object({ name: Type.String(), code: Type.String(), message: Type.String() })

const Upload = Type.Object(
  {
    sha256: Sha256,
    name: Type.String(),
    known: Type.Boolean(),
    editions: Type.Array(
      Type.Object({
        edition: Type.Integer(),
        report: Nullable(Type.String()),
        outcome: OneOf(['new', 'further', 'not-a-report', 'known']),
        twin: Nullable(Type.String()),
      }),
    ),
    failures: Type.Array(Failure),
  },
  { $id: 'Upload', description: 'What became of an uploaded file.' },
)

const Removal = Type.Object(
  {
    removed: Type.Literal(true),
    name: Type.String(),
    editions: Type.Array(Type.Object({ edition: Type.Integer(), report: Nullable(Type.String()) })),
    withdrawn: Type.Array(Type.String({ description: '一并撤回的决定 / decisions withdrawn with it' })),
  },
  { $id: 'Removal', description: 'What went when the import of a file was undone.' },
)

const uploadQuery = Type.Object(
  {
    name: Type.String({
      minLength: 1,
      maxLength: 1000,
      pattern: '^[^\\u0000-\\u001f\\u007f]+$',
      description: '文件名 / name of the file',
    }),
    sha256: Type.Optional(Sha256),
    by: Type.Optional(Type.String({ maxLength: 80, description: '谁上传的 / who uploads it' })),
  },
  { additionalProperties: false },
)

/** The bytes of an upload come as they are, whatever their type says. */
export function takeBytes(app: App, megabytes: number): void {
  app.addContentTypeParser(BYTES, { parseAs: 'buffer', bodyLimit: megabytes * 1024 * 1024 }, (_request, body, done) =>
    done(null, body),
  )
}

export function sourceRoutes(app: App, { store, sources, upload }: World): void {
  app.route({
    method: 'GET',
    url: '/api/sources',
    schema: {
      operationId: 'listSources',
      tags,
      summary: '来源文件 / sources',
      querystring: listQuery('sources'),
      response: { 200: pageOf(Source) },
    },
    handler: (request, reply) => answerList(store, 'sources', request, reply),
  })
  app.route({
    method: 'POST',
    url: '/api/sources',
    schema: {
      operationId: 'uploadSource',
      tags,
      summary: '上传并导入一个文件 / upload a file and import it',
      description:
        '请求体为文件字节。同样的字节再传一次不起作用。 The body is the bytes of the file. The same bytes again do nothing.',
      writes: true,
      bodyType: BYTES,
      querystring: uploadQuery,
      response: { 200: Upload, 201: Upload },
    },
    handler: async (request, reply) => {
      const { name, sha256, by = 'api' } = request.query
      const bytes = request.body as Uint8Array | undefined
      if (!(bytes instanceof Uint8Array)) throw new Problem('media-unsupported', `请求体应为 ${BYTES}`)
      if (sha256 !== undefined && createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new Problem('hash-differs')
      const done = await upload(name, bytes, by)
      const { sha256: kept } = done
      if (kept === null) {
        const detail = done.failures[0]?.message ?? '文件中没有可读的文字'
        throw new Problem('file-refused', detail, { failures: done.failures })
      }
      return reply.code(done.known ? 200 : 201).send({ ...done, sha256: kept })
    },
  })
  app.route({
    method: 'DELETE',
    url: '/api/sources/:sha256',
    schema: {
      operationId: 'undoImport',
      tags,
      summary: '撤销一个文件的导入 / undo the import of a file',
      description:
        '由它读出的版本、其字节都移除；有人的决定时须写 decisions=withdraw。 Its editions and its bytes go; where people decided something, only with decisions=withdraw.',
      writes: true,
      params: Type.Object({ sha256: Sha256 }),
      querystring: Type.Object(
        {
          by: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S', description: '谁 / who' }),
          decisions: Type.Optional(
            OneOf(
              ['keep', 'withdraw'],
              '有人的决定时：不撤销（默认），或连同撤回 / where people decided: refuse, or withdraw',
            ),
          ),
        },
        { additionalProperties: false },
      ),
      response: { 200: Removal },
    },
    handler: async request => {
      const { sha256 } = request.params
      const { by, decisions = 'keep' } = request.query
      const outcome = await undoImport({ store, sources }, sha256, by, decisions === 'withdraw')
      if (outcome === null) throw new Problem('not-found', `没有来源文件 ${sha256}`)
      if (outcome.removed) return outcome
      const detail = `这个文件的版本上有 ${outcome.decisions.length} 个人的决定，未撤销`
      throw new Problem('decisions-hang', detail, { decisions: outcome.decisions })
    },
  })
  app.route({
    method: 'GET',
    url: '/api/sources/:sha256/content',
    schema: {
      operationId: 'getSourceContent',
      tags,
      summary: '来源文件的字节，已核对哈希 / the bytes as received, checked against their hash',
      description: 'ETag 与 Repr-Digest 为 SHA-256。 ETag and Repr-Digest hold the SHA-256.',
      params: Type.Object({ sha256: Sha256 }),
      response: {
        200: {
          description: 'the bytes',
          content: { [BYTES]: { schema: Binary } },
        },
      },
    },
    handler: async (request, reply) => {
      const { sha256 } = request.params
      const known = await store.knownFiles([sha256])
      if (!known.has(sha256)) throw new Problem('not-found', `没有来源文件 ${sha256}`)
      const bytes = await loadSource(sources, sha256)
      if (!(bytes instanceof Uint8Array))
        throw new Problem('source-damaged', `来源文件 ${sha256} ${bytes === 'missing' ? '已缺失' : '已被改动'}`)
      return reply
        .type(BYTES)
        .headers({
          etag: `"${sha256}"`,
          'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
          'cache-control': 'public, max-age=31536000, immutable',
          'content-disposition': `attachment; filename="${sha256}"`,
        })
        .send(Buffer.from(bytes))
    },
  })
}
