/** A table of code units: 1 for those that a rule for one character matches. Looked up where a rule would be tried at every place. */
export function charTable(rule: RegExp): Uint8Array {
  const table = new Uint8Array(65536)
  for (let code = 0; code < table.length; code++) if (rule.test(String.fromCharCode(code))) table[code] = 1
  return table
}
