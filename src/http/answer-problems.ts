import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tellFault } from './input-words.ts'
import { type InputFault, PROBLEMS, Problem, type ProblemCode, type ProblemDocument, problemType } from './problems.ts'

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** How this server tells apart errors of a store; given by who opens it. */
export type ExplainError = (error: unknown) => Problem | null

/** Every error leaves as a problem document; what is no one's fault but ours is logged and told without its insides. */
export function answerProblems(app: FastifyInstance, explain: ExplainError): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error) ?? explain(error)
    if (problem && PROBLEMS[problem.code].status < 500) return sendProblem(problem, request, reply)
    request.log.error({ err: error }, problem?.code ?? 'internal-fault')
    return sendProblem(problem ?? new Problem('internal-fault'), request, reply)
  })
  app.setNotFoundHandler((request, reply) => {
    const known = app.findRoute({ url: request.url.split('?', 1)[0], method: 'GET' })
    return sendProblem(new Problem(known ? 'method-not-allowed' : 'not-found'), request, reply)
  })
}

/** Sends a problem as its document. */
export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, zh } = PROBLEMS[problem.code]
  const document: ProblemDocument = {
    type: problemType(problem.code),
    code: problem.code,
    title: zh,
    status,
    detail: problem.message,
    instance: request.url.split('?', 1)[0],
    requestId: request.id,
    ...problem.more,
  }
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="jiannuo"')
  return reply.code(status).type(PROBLEM_TYPE).send(document)
}

/** What is no HTTP at all, before there is a request: a raw 好 in an address, headers too large, a client that stops half way. */
export function answerUnreadable({ code }: { code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const bare = BARE_ANSWERS[code ?? '']
  const { status, zh } = PROBLEMS['input-invalid']
  const document: Omit<ProblemDocument, 'instance' | 'requestId'> = {
    type: problemType('input-invalid'),
    code: 'input-invalid',
    title: zh,
    status,
    detail: '请求不合 HTTP 规范；地址里的汉字须写成百分号编码（好 写作 %E5%A5%BD），用 curl 时写 -G --data-urlencode。',
  }
  const body = bare === undefined ? JSON.stringify(document) : ''
  const type = body === '' ? '' : `Content-Type: ${PROBLEM_TYPE}\r\n`
  const length = Buffer.byteLength(body)
  socket.end(
    `HTTP/1.1 ${bare ?? '400 Bad Request'}\r\n${type}Content-Length: ${length}\r\nConnection: close\r\n\r\n${body}`,
  )
}

/** What the status alone says. */
const BARE_ANSWERS: Record<string, string> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

/** Fastify's own errors by their codes; null: not one of them. */
const FASTIFY_CODES: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-unsupported',
  FST_ERR_CTP_INVALID_JSON_BODY: 'input-invalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'input-invalid',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'input-invalid',
  FST_ERR_BAD_URL: 'input-invalid',
}

function problemOf(error: FastifyError | Problem): Problem | null {
  if (error instanceof Problem) return error
  if (error.validation) {
    const told = error.validation.map(fault => tellFault(fault, error.validationContext ?? 'body'))
    const errors = told.map(({ at, message }): InputFault => ({ at, message }))
    return new Problem('input-invalid', told.map(it => it.zh).join('；'), { errors })
  }
  const code = FASTIFY_CODES[error.code]
  if (code) return new Problem(code)
  if (error.statusCode === 429) return new Problem('too-many-requests')
  return error.statusCode === 400 || error instanceof SyntaxError ? new Problem('input-invalid', error.message) : null
}
