import { type Outcome, refusal, success } from '@/base/outcome';
import type { KeyShape } from '@/pki/operations';
import type { KeyPair } from '@/pki/public-key';
import { type Problem, problemOf } from '@/simulation/world/problem';

/** The errors of a browser that does not make keys of a length: Firefox makes no RSA keys of 1000 bits, others no short ones. */
const unsupported = ['NotSupportedError', 'OperationError'];

/**
 * Makes a key, or refuses a length that this browser cannot make: which ones it can is only found by trying. `field` is
 * where the length was chosen.
 */
export async function keyOfBrowser(
  make: () => Promise<KeyPair>,
  shape: KeyShape,
  field: string,
): Promise<Outcome<KeyPair, Problem>> {
  try {
    return success(await make());
  } catch (error) {
    const isLength = error instanceof Error && unsupported.includes(error.name) && typeof shape === 'number';
    if (!isLength) throw error;
    return refusal(problemOf('key-length-not-supported', field, { bits: String(shape) }));
  }
}
