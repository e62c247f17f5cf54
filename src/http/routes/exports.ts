import { Readable } from 'node:stream'
import {
  EXPORT_FORMAT_NAMES,
  EXPORT_FORMATS,
  type ExportFormat,
  exportCodebook,
  exportFilters,
} from '../../app/export-rows.ts'
import { EXPORT_NAMES, EXPORT_TABLES } from '../../app/export-tables.ts'
import { panelTable } from '../../app/panel-columns.ts'
import { PANEL_FILTERS } from '../../app/panel-rows.ts'
import { filterOf, type ListQuery } from '../answer-list.ts'
import type { App, World } from '../context.ts'
import { narrowingBy } from '../schemas/list-query.ts'
import { Binary, OneOf } from '../schemas/shapes.ts'
import { Type } from '../schemas/type.ts'

const tags = ['exports'] as const
const format = Type.Optional(OneOf(EXPORT_FORMAT_NAMES, '格式，默认 csv / format; without: csv'))

const File = {
  description: 'the file, streamed',
  content: Object.fromEntries(EXPORT_FORMAT_NAMES.map(name => [mediaType(name), { schema: Binary }])),
}

export function exportRoutes(app: App, { exportRows, exportPanel, version }: World): void {
  for (const name of EXPORT_NAMES) {
    app.route({
      method: 'GET',
      url: `/api/exports/${name}`,
      schema: {
        operationId: `export${name[0].toUpperCase()}${name.slice(1)}`,
        tags,
        summary: `导出：${EXPORT_TABLES[name].zh} / ${EXPORT_TABLES[name].en}`,
        querystring: Type.Object({ format, ...narrowingBy(exportFilters(name)) }, { additionalProperties: false }),
        response: { 200: File },
      },
      handler: async (request, reply) => {
        const query = request.query as ListQuery & { format?: ExportFormat }
        const chosen = query.format ?? 'csv'
        const chunks = exportRows(name, filterOf(query), chosen)
        return reply
          .type(EXPORT_FORMATS[chosen].mediaType)
          .header('content-disposition', attachment(name, chosen))
          .send(Readable.from(chunks))
      },
    })
  }
  const { zh, en } = panelTable(version)
  app.route({
    method: 'GET',
    url: '/api/exports/panel',
    schema: {
      operationId: 'exportPanel',
      tags,
      summary: `导出：${zh} / ${en}`,
      querystring: Type.Object({ format, ...narrowingBy(PANEL_FILTERS) }, { additionalProperties: false }),
      response: { 200: File },
    },
    handler: async (request, reply) => {
      const query = request.query as ListQuery & { format?: ExportFormat }
      const chosen = query.format ?? 'csv'
      return reply
        .type(EXPORT_FORMATS[chosen].mediaType)
        .header('content-disposition', attachment('panel', chosen))
        .send(Readable.from(exportPanel(filterOf(query), chosen)))
    },
  })
  app.route({
    method: 'GET',
    url: '/api/exports/codebook',
    schema: {
      operationId: 'exportCodebook',
      tags,
      summary: '导出：变量说明 / what every column means',
      querystring: Type.Object({ format }, { additionalProperties: false }),
      response: { 200: File },
    },
    handler: async (request, reply) => {
      const chosen = (request.query as { format?: ExportFormat }).format ?? 'csv'
      const chunks = exportCodebook(chosen)
      return reply
        .type(EXPORT_FORMATS[chosen].mediaType)
        .header('content-disposition', attachment('codebook', chosen))
        .send(Readable.from(chunks))
    },
  })
}

function attachment(name: string, chosen: ExportFormat): string {
  return `attachment; filename="jiannuo-${name}.${chosen}"`
}

function mediaType(name: ExportFormat): string {
  return EXPORT_FORMATS[name].mediaType.split(';', 1)[0]
}
