import { toHex, toUtf8 } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import type { KeyShape, PkiOperations } from '@/pki/operations';
import type { KeyPair } from '@/pki/public-key';
import { type Problem, problemOf } from '@/simulation/world/problem';
import type { World } from '@/simulation/world/world';
import type { KeySource, SerialSource } from './preparation';

/** Octets of a serial number: 128 bits less the sign, of which the rules ask at least 64 to be random. */
const serialOctets = 16;

/** Key and serial sources for an action on a world at a revision. */
export interface Sources {
  readonly keys: KeySource;
  readonly serials: SerialSource;
}

/** Fresh sources, or training sources: a function of the lab's seed, of the revisions since it began, and of the purpose. */
export function sourcesFor(world: World, revision: number, pki: PkiOperations): Sources {
  const lab = world.lab['lab'];
  return lab?.keySource === 'training'
    ? trainingSources(lab.seed, revision - lab.countedFrom, pki)
    : freshSources(pki);
}

/** Keys and serial numbers that nobody else has. */
export function freshSources(pki: PkiOperations): Sources {
  return {
    keys: { take: (_purpose, shape) => takeMeasured(pki, shape) },
    serials: { next: () => Promise.resolve(toSerial(crypto.getRandomValues(new Uint8Array(serialOctets)))) },
  };
}

/**
 * Keys from the public pools of training keys, loaded when first needed, and serial numbers. `count` is how many revisions
 * the lab has had since it began. Keys of a kind that has no pool are fresh.
 */
export function trainingSources(seed: string, count: number, pki: PkiOperations): Sources {
  return {
    keys: {
      take: async (purpose, shape) => {
        const { trainingKey } = await import('./training-keys');
        return (await trainingKey({ seed, count, purpose, shape }, pki)) ?? takeMeasured(pki, shape);
      },
    },
    serials: {
      next: async (purpose) => {
        const digest = await crypto.subtle.digest('SHA-256', toUtf8(`${seed} ${String(count)} ${purpose}`));
        return toSerial(new Uint8Array(digest).subarray(0, serialOctets));
      },
    },
  };
}

/**
 * The key's own time is left as a performance measure, and how long it was waited for, which is less where it was made
 * ahead: what the rest of an action costs is told apart by it.
 */
async function takeMeasured(pki: PkiOperations, shape: KeyShape) {
  const asked = performance.now();
  const { keyPair, elapsed } = await pki.generateKey(shape);
  performance.measure('wait-for-key', { start: asked });
  performance.measure('key-generation', { start: performance.now() - elapsed, duration: elapsed });
  return keyPair;
}

/** Positive and without a leading zero octet: the top bits are 01. */
function toSerial(octets: Uint8Array): string {
  const [first = 0, ...rest] = octets;
  return toHex(Uint8Array.of((first & 0x3f) | 0x40, ...rest));
}

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
