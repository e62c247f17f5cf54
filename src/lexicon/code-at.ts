/**
 * The code unit of a text at a place, NaN outside it; `text.charCodeAt(at)` without the look-up of its method. The engine
 * keeps a string in one of many forms (a slice, a join, a literal, of one or two bytes a character); where a rule meets more than four of
 * them, it looks the method up anew at each call.
 */
export const codeAt: (text: string, at: number) => number = Function.prototype.call.bind(String.prototype.charCodeAt)

/** How long a text is. What is added to '' the engine knows to be a string, so that the length too is not looked up anew. */
// biome-ignore lint/style/useTemplate: a template asks the engine to make a string, a sum only to see that it is one
export const lengthOf = (text: string): number => (text + '').length

/** The same as `codeAt` where the place may lie outside the text: 0 there. Asked but once for a place outside, the engine would call out at each `codeAt` of that rule. */
export const codeOrNone = (text: string, at: number): number => (at >= 0 && at < lengthOf(text) ? codeAt(text, at) : 0)

/** The code units of characters, to be named one by one: `const [OF, LIST] = codesOf('的、')`. */
export const codesOf = (chars: string): number[] => Array.from(chars, c => codeAt(c, 0))
