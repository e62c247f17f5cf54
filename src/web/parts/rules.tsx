/** How the values of a page were chosen, to be unfolded. */
export function Rules({ title, rules }: { title: string; rules: readonly string[] }) {
  return (
    <details className="rules">
      <summary>{title}</summary>
      <ul>
        {rules.map(it => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </details>
  )
}
