import { refusal, success, type Outcome } from '@/base/outcome';
import type { KeyPair } from '@/pki/public-key';
import { problemOf, type Problem } from '@/simulation/world/problem';
import type { Tools } from '../preparation/preparation';

/** What browsers throw that do not make keys of a length. */
const unsupported = ['NotSupportedError', 'OperationError'];

/** A new RSA key of a length in bits, or the refusal that this browser has none of that length. */
export async function takeKey(
  { keys }: Tools,
  purpose: string,
  bits: number,
): Promise<Outcome<KeyPair, Problem>> {
  try {
    return success(await keys.take(purpose, bits));
  } catch (error) {
    if (!(error instanceof Error) || !unsupported.includes(error.name)) throw error;
    return refusal(problemOf('key-length-not-supported', 'keyLength', { bits: String(bits) }));
  }
}
