import { hasSense } from '../../lexicon/headings.ts'
import type { OutlineNode, Role } from '../../model/reading.ts'
import { foldWidth } from '../text-fold.ts'
import type { RoleSpan } from './role-state.ts'

/**
 * The role of each heading: of most of its text for a part, and for one that names livelihood projects where those are most of it (倾心办好民生实事。
 * 办好10件民生实事：一是…), of the words it stands in for the others.
 */
export function roleNodes(nodes: OutlineNode[], spans: readonly RoleSpan[]): void {
  let at = 0
  for (const node of nodes) {
    while (at + 1 < spans.length && spans[at].end <= node.start) at++
    const most = node.level === 1 || namesLivelihood(node, spans, at) ? mostOf(node, spans, at) : null
    node.role = most !== null && (node.level === 1 || most === 'livelihood') ? most : spans[at].role
  }
}

/** Whether a node that holds livelihood projects names them. */
function namesLivelihood({ heading, end }: OutlineNode, spans: readonly RoleSpan[], from: number): boolean {
  for (let i = from; i < spans.length && spans[i].start < end; i++)
    if (spans[i].role === 'livelihood') return hasSense(foldWidth(heading), 'livelihood-named')
  return false
}

function mostOf(node: OutlineNode, spans: readonly RoleSpan[], from: number): Role {
  const sizes = new Map<Role, number>()
  for (let i = from; i < spans.length && spans[i].start < node.end; i++) {
    const { role } = spans[i]
    if (role === 'closing' && sizes.size > 0) continue
    const size = Math.min(spans[i].end, node.end) - Math.max(spans[i].start, node.start)
    sizes.set(role, (sizes.get(role) ?? 0) + size)
  }
  let best: Role = spans[from].role
  for (const [role, size] of sizes) if (size > (sizes.get(best) ?? 0)) best = role
  return best
}
