/**
 * A sentence of a text: `text` folded to half width, `[from, limit)` where it stands.
 * Nothing outside is looked at but the characters that touch it.
 */
export type Stretch = { text: string; from: number; limit: number }
