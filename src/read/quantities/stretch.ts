/**
 * A sentence of a text: `text` folded to half width, `raw` before folding, `[from, limit)` where it stands.
 * Nothing outside is looked at but the characters that touch it.
 */
export type Stretch = { text: string; raw: string; from: number; limit: number }
