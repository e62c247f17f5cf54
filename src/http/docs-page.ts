import type { Json, OpenApi, Operation } from './openapi.ts'
import { PROBLEMS } from './problems.ts'

/** The API as a page: every operation with its parameters, a form that tries it, and its answer. No script, nothing from elsewhere. */
export function renderDocs(api: OpenApi): string {
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const tags = [...new Set(operations.map(it => it.operation.tags[0]))]
  const sections = tags.map(tag => {
    const list = operations.filter(it => it.operation.tags[0] === tag)
    return `<h2 id="${escapeHtml(tag)}">${escapeHtml(tag)}</h2>${list.map(it => renderOperation(it.path, it.method, it.operation)).join('')}`
  })
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(api.info.title)} API</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/api/docs/style.css"></head><body>
<h1>${escapeHtml(api.info.title)} API <small>${escapeHtml(api.info.version)}</small></h1>
<p>${escapeHtml(api.info.description)} <a href="/api/openapi.json">OpenAPI 3.1</a></p>
<nav>${[...tags, 'schemas', 'problems'].map(tag => `<a href="#${tag}">${tag}</a>`).join('')}</nav>
${sections.join('\n')}
<h2 id="schemas">schemas</h2>${Object.entries(api.components.schemas).map(renderSchema).join('')}
<h2 id="problems">problems</h2>${renderProblems()}
</body></html>`
}

function renderOperation(path: string, method: string, operation: Operation): string {
  const { operationId, summary, description, parameters, requestBody, responses, security } = operation
  const body = requestBody
    ? `<p>请求体 / body: ${Object.entries(requestBody.content)
        .map(([type, it]) => `<code>${escapeHtml(type)}</code> ${renderType(it.schema)}`)
        .join('')}</p>`
    : ''
  const answers = Object.entries(responses).map(([status, it]) => {
    const content = Object.entries(it.content ?? {}).map(
      ([type, media]) => `<code>${escapeHtml(type)}</code> ${renderType(media.schema)}`,
    )
    return `<tr><td>${escapeHtml(status)}</td><td>${content.join('<br>')}</td></tr>`
  })
  return `<details id="${escapeHtml(operationId)}"><summary><span class="method ${method}">${method.toUpperCase()}</span><span class="path">${escapeHtml(path)}</span><span class="about">${escapeHtml(summary)}</span></summary>
${description ? `<p>${escapeHtml(description)}</p>` : ''}${security ? '<p>需要令牌或会话 / needs a token or a session</p>' : ''}
${renderParameters(path, method, parameters)}${body}<table>${answers.join('')}</table></details>`
}

/** A form for what a form can do: GET without parts of the path to fill in. */
function renderParameters(path: string, method: string, parameters: Operation['parameters']): string {
  if (parameters.length === 0 && method !== 'get') return ''
  const isForm = method === 'get' && !path.includes('{')
  const rows = parameters.map(({ name, in: place, required, schema, description }) => {
    const field = isForm
      ? `<input name="${escapeHtml(name)}"${required ? ' required' : ''} aria-label="${escapeHtml(name)}">`
      : escapeHtml(place)
    return `<tr><td><code>${escapeHtml(name)}</code>${required ? ' *' : ''}</td><td>${field}</td><td>${renderType(schema)}<br>${escapeHtml(description ?? '')}</td></tr>`
  })
  const table = rows.length > 0 ? `<table>${rows.join('')}</table>` : ''
  return isForm
    ? `<form action="${escapeHtml(path)}" method="get" target="_blank">${table}<button>GET</button></form>`
    : table
}

function renderSchema([name, schema]: [string, Json]): string {
  const { properties = {}, description } = schema as { properties?: Record<string, Json>; description?: string }
  const rows = Object.entries(properties).map(
    ([field, it]) =>
      `<tr><td><code>${escapeHtml(field)}</code></td><td>${renderType(it)} ${escapeHtml(String(it.description ?? ''))}</td></tr>`,
  )
  return `<details id="schema-${escapeHtml(name)}"><summary><code>${escapeHtml(name)}</code><span class="about">${escapeHtml(description ?? '')}</span></summary><table>${rows.join('')}</table></details>`
}

/** `string | null`, `Observation[]`, with links to named schemas. */
function renderType(schema: Json): string {
  const {
    $ref,
    type,
    enum: words,
    items,
    anyOf,
    pattern,
    properties,
  } = schema as {
    $ref?: string
    type?: string | string[]
    enum?: unknown[]
    items?: Json
    anyOf?: Json[]
    pattern?: string
    properties?: Record<string, Json>
  }
  if ($ref) {
    const name = escapeHtml($ref.split('/').pop() ?? '')
    return `<a href="#schema-${name}">${name}</a>`
  }
  if (anyOf) return anyOf.map(renderType).join(' | ')
  if (words) return words.map(word => `<code>${escapeHtml(word === null ? 'null' : String(word))}</code>`).join(' ')
  if (type === 'array') return items && typeof items === 'object' ? `[${renderType(items)}]` : '[]'
  if (properties)
    return `{ ${Object.entries(properties)
      .map(([name, it]) => `${escapeHtml(name)}: ${renderType(it)}`)
      .join(', ')} }`
  return escapeHtml([type ?? 'any'].flat().join(' | ')) + (pattern ? ` <code>${escapeHtml(pattern)}</code>` : '')
}

function renderProblems(): string {
  const rows = Object.entries(PROBLEMS).map(
    ([code, { status, zh, en }]) =>
      `<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(zh)} / ${escapeHtml(en)}</td></tr>`,
  )
  return `<table>${rows.join('')}</table>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
