/**
 * The words of a report as they may stand on a page, one code unit for one: what would not show, or would turn the
 * direction of all that follows, becomes a picture of itself. Tags need nothing: React writes text as text.
 */
export function shownText(text: string): string {
  return HIDDEN.test(text) ? text.replace(HIDDEN_ALL, pictureOf) : text
}

// C0 but tab and line feed, DEL, C1; U+061C, U+200E, U+200F, U+202A–202E, U+2066–2069 steer direction; U+2028, U+2029 break lines
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/
const HIDDEN_ALL = new RegExp(HIDDEN.source, 'g')

/** ␀ ␛ ␡ for control characters; ␦ (substitute) for the others. */
function pictureOf(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\u2426'
}
