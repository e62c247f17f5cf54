/**
 * The code unit of a text at a place, NaN outside it; `text.charCodeAt(at)` without the look-up of its method. The engine
 * keeps a string in one of many forms (a slice, a join, a literal, of one or two bytes a character); where a rule meets more than four of
 * them, it looks the method up anew at each call.
 */
export const codeAt: (text: string, at: number) => number = Function.prototype.call.bind(String.prototype.charCodeAt)
