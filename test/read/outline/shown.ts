import { findStructure } from '../../../src/read/outline.ts'

/** An outline as lines: 2 review （一）产业发展步伐坚实。 */
export const shown = (text: string, year: number | null = null): string[] =>
  findStructure(text, year).outline.map(node => `${node.level} ${node.role} ${node.heading}`)

/** A sentence that is no heading and long enough to stand under one. */
export const body = '全年开复工项目稳步增加，服务企业和群众的各项举措落地见效，发展环境明显改善。'

export const lines = (...paragraphs: string[]): string => paragraphs.join('\n')
