import { ApiProblem } from '../../client/client.ts'

/** One sentence on what went wrong, as the server tells it; `otherwise` where it did not answer at all. */
export function explainProblem(error: unknown, otherwise: string): string {
  return error instanceof ApiProblem ? error.problem.detail : otherwise
}

/** The code of the problem, to be looked up in the API reference; null: no server has answered. */
export function problemCode(error: unknown): string | null {
  return error instanceof ApiProblem ? error.problem.code : null
}
