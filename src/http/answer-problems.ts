import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tellFault } from './input-words.ts'
import { type InputFault, PROBLEMS, Problem, type ProblemCode, type ProblemDocument, problemType } from './problems.ts'

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

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
