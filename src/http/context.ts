import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, FastifyTypeProvider, RawServerDefault } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { ExportFormat } from '../app/export-rows.ts'
import type { ExportName } from '../app/export-tables.ts'
import type { Filter, SourceStore, Store } from '../app/kept.ts'
import type { Pages } from '../app/load-pages.ts'
import type { Passages } from '../app/passages.ts'
import type { UploadOutcome } from '../app/upload-source.ts'

/** What the routes know of the world: given by who starts the server. */
export type World = {
  store: Store
  sources: SourceStore
  /** Reads the bytes of one file and keeps what is in it. */
  upload: (name: string, bytes: Uint8Array, actor: string) => Promise<UploadOutcome>
  /** The rows of an export as a file, in pieces. */
  exportRows: (name: ExportName, filter: Filter, format: ExportFormat) => AsyncIterable<Uint8Array>
  /** The panel of targets and results as a file, in pieces. */
  exportPanel: (filter: Filter, format: ExportFormat) => AsyncIterable<Uint8Array>
  /** What is worked out about a passage when somebody asks. */
  passages: Passages
  /** Begins to count, in the background, how promises fared where that is not known yet. */
  followAhead: () => void
  /** Milliseconds since 1970. */
  now: () => number
  version: string
  /** The built web application; null: it was not built. */
  pages: Pages | null
}

/** Gives every handler the types of its schemas. */
export interface Typed extends FastifyTypeProvider {
  validator: this['schema'] extends TSchema ? Static<this['schema']> : unknown
  serializer: this['schema'] extends TSchema ? Static<this['schema']> : unknown
}

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, Typed>

/** What a route says of itself beside its schemas, for the API description. */
declare module 'fastify' {
  interface FastifySchema {
    operationId?: string
    tags?: readonly string[]
    summary?: string
    description?: string
    /** The route writes: it needs a token or a session. */
    writes?: boolean
    /** The media type and schema of a body that is not JSON. */
    bodyType?: string
    /** Not part of the API. */
    hidden?: boolean
  }
}
