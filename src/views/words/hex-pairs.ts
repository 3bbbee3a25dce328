/** Hexadecimal as people compare it: `a1b2c3` becomes `A1:B2:C3`. */
export function hexPairs(hex: string): string {
  return (hex.toUpperCase().match(/../g) ?? []).join(':');
}
