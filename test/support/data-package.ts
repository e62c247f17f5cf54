import { Ajv } from 'ajv'

/** The rules of Data Package 1, Data Resource 1 and Table Schema 1 (https://specs.frictionlessdata.io), as far as they bind. */
const TYPES = [
  ...['string', 'number', 'integer', 'date', 'time', 'datetime', 'year', 'yearmonth', 'boolean', 'object', 'geopoint'],
  ...['geojson', 'array', 'duration', 'any'],
]
const NAME = { type: 'string', pattern: '^([-a-z0-9._/])+$' }
const FIELD = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1 },
    type: { enum: TYPES },
    title: { type: 'string' },
    description: { type: 'string' },
    constraints: {
      type: 'object',
      properties: { enum: { type: 'array', minItems: 1, uniqueItems: true } },
      additionalProperties: false,
    },
  },
}
const RESOURCE = {
  type: 'object',
  required: ['name', 'path'],
  properties: {
    name: NAME,
    path: { type: 'string', pattern: '^(?=^[^./~])(^((?!\\.{2}).)*$).*$' },
    profile: { enum: ['data-resource', 'tabular-data-resource'] },
    title: { type: 'string' },
    description: { type: 'string' },
    format: { type: 'string' },
    mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
    encoding: { type: 'string' },
    bytes: { type: 'integer' },
    hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$' },
    dialect: { type: 'object' },
    schema: {
      type: 'object',
      required: ['fields'],
      properties: {
        fields: { type: 'array', minItems: 1, items: FIELD },
        missingValues: { type: 'array', items: { type: 'string' } },
      },
    },
  },
  if: { properties: { profile: { const: 'tabular-data-resource' } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['schema'] },
}
const PACKAGE = {
  type: 'object',
  required: ['resources'],
  properties: {
    profile: { enum: ['data-package', 'tabular-data-package'] },
    name: NAME,
    id: { type: 'string' },
    title: { type: 'string' },
    description: { type: 'string' },
    keywords: { type: 'array', minItems: 1, items: { type: 'string' } },
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['title'],
        properties: { title: { type: 'string' }, role: { type: 'string' } },
      },
    },
    resources: { type: 'array', minItems: 1, items: RESOURCE },
  },
}

const isPackage = new Ajv({ allErrors: true, strict: false }).compile(PACKAGE)

/** What in a datapackage.json is against the rules; [] when it is a data package. */
export function faultsOfDataPackage(described: unknown): string[] {
  return isPackage(described) ? [] : (isPackage.errors ?? []).map(it => `${it.instancePath} ${it.message}`)
}
