import type { OutlineNode, Role } from '../../model/reading.ts'
import type { RoleSpan } from './role-state.ts'

/** The role of each heading: of most of its text for a part, of the words it stands in for sections and topics. */
export function roleNodes(nodes: OutlineNode[], spans: readonly RoleSpan[]): void {
  let at = 0
  for (const node of nodes) {
    while (at + 1 < spans.length && spans[at].end <= node.start) at++
    node.role = node.level === 1 ? mostOf(node, spans, at) : spans[at].role
  }
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
