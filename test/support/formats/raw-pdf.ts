/** A PDF written by hand, one page, its content stream as given; `encrypted` asks for a password nobody knows. */
export function makeRawPdf(content: string, options: { encrypted?: boolean; font?: string } = {}): Uint8Array {
  const font = options.font ?? '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font,
  ]
  const key = '41'.repeat(32)
  if (options.encrypted) objects.push(`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`)
  let file = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  const rows = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const encrypt = options.encrypted ? `/Encrypt 6 0 R /ID [<${'42'.repeat(16)}> <${'42'.repeat(16)}>]` : ''
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${encrypt} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, c => c.charCodeAt(0))
}
