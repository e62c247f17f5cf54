import type { PanelSummary } from './export-panel.ts'

/** How the data set is cited: a line by GB/T 7714, and BibTeX. The hash names exactly these rows. */
export function citePanel({ rows, places, yearFrom, yearTo, sha256, version }: PanelSummary): {
  text: string
  bibtex: string
} {
  const years = yearFrom === null ? '' : `（${yearFrom === yearTo ? yearFrom : `${yearFrom}—${yearTo}`}年）`
  const text = `践诺（Jiannuo ${version}）. 政府工作报告目标与结果面板${years}[DB]. ${places}个地区，${rows}行. SHA-256: ${sha256}.`
  const bibtex = [
    `@misc{jiannuo-panel-${sha256.slice(0, 8)},`,
    '  author = {{Jiannuo 践诺}},',
    `  title = {Panel of targets and results in Chinese government work reports${yearFrom === null ? '' : `, ${yearFrom}--${yearTo}`}},`,
    `  version = {${version}},`,
    `  note = {${places} places, ${rows} rows. SHA-256: ${sha256}}`,
    '}',
  ].join('\n')
  return { text, bibtex }
}
