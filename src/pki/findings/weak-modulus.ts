/* Two ways to factor an RSA modulus that cost next to nothing (Baseline Requirements section 6.1.1.3). */

/** The product of the primes below 752 (NIST SP 800-89 section 5.3.3). */
const smallPrimes = primesBelow(752).reduce((product, prime) => product * BigInt(prime), 1n);

/** Rounds of Fermat's method that authorities have to try at least. */
const fermatRounds = 100;

/** Whether a modulus has a small factor, or two that lie close together (Fermat's method). */
export function isEasilyFactored(modulus: bigint): boolean {
  return modulus > 1n && (greatestCommonDivisor(modulus, smallPrimes) > 1n || hasCloseFactors(modulus));
}

function hasCloseFactors(modulus: bigint): boolean {
  let mean = squareRoot(modulus);
  if (mean * mean < modulus) mean += 1n;
  for (let round = 0; round < fermatRounds; round += 1, mean += 1n) {
    if (isSquare(mean * mean - modulus)) return true;
  }
  return false;
}

/** Squares end in few octets only, which spares most of the roots. */
function isSquare(number: bigint): boolean {
  if (!endsOfSquares.has(Number(number & 0xffn))) return false;
  const root = squareRoot(number);
  return root * root === number;
}

const endsOfSquares: ReadonlySet<number> = new Set(
  Array.from({ length: 256 }, (_, number) => (number * number) & 0xff),
);

/** The whole part of a square root, by Newton's method from above. */
function squareRoot(number: bigint): bigint {
  if (number < 2n) return number;
  let root = 1n << BigInt(Math.ceil(number.toString(16).length * 2));
  for (;;) {
    const next = (root + number / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function primesBelow(limit: number): readonly number[] {
  const candidates = Array.from({ length: limit - 2 }, (_, index) => index + 2);
  return candidates.filter((number) =>
    candidates.every((divisor) => divisor * divisor > number || number % divisor !== 0),
  );
}
