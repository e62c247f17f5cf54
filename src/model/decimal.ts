/**
 * An exact decimal: `digits` × 10^-`scale`. Numbers of a reading are written decimals (7.3, 42.84), so differences and
 * limits are taken on these and never on binary fractions (7.3 − 7 is 0.3, not 0.2999…).
 */
export type Decimal = { readonly digits: bigint; readonly scale: number }

/** The decimal that a number is written as; throws for NaN and infinities, which no text holds. */
export function decimalOf(value: number): Decimal {
  const written = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (!written) throw new RangeError(`not a decimal: ${value}`)
  const [, sign, whole, fraction = '', exponent = '0'] = written
  const digits = BigInt(sign + whole + fraction)
  const scale = fraction.length - Number(exponent)
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale }
}

/** The number that a decimal is written as. */
export function numberOf(decimal: Decimal): number {
  return Number(writeDecimal(decimal))
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { digits: digitsAt(a, scale) + digitsAt(b, scale), scale }
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, negateDecimal(b))
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

export function negateDecimal(a: Decimal): Decimal {
  return { digits: -a.digits, scale: a.scale }
}

/** The decimal without its sign. */
export function absoluteDecimal(a: Decimal): Decimal {
  return a.digits < 0n ? negateDecimal(a) : a
}

/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const { digits } = subtractDecimals(a, b)
  return digits < 0n ? -1 : digits > 0n ? 1 : 0
}

/** `42.84`, `-3`, `0.5`: no trailing zero. */
export function writeDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : ''
  const written = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = written.slice(0, written.length - scale)
  const fraction = written.slice(written.length - scale).replace(/0+$/, '')
  return scale > 0 && fraction !== '' ? `${sign}${whole}.${fraction}` : `${digits === 0n ? '' : sign}${whole}`
}

function digitsAt(a: Decimal, scale: number): bigint {
  return a.digits * 10n ** BigInt(scale - a.scale)
}
