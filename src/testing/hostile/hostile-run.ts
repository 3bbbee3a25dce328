import { casesOf } from '../soak';
import { SeededChoices } from '../seeded-choices';

/** What a harness of hostile input tries: the same seed and count give the same input. */
export interface HostileRun {
  readonly seed: number;
  readonly count: number;
  readonly choices: SeededChoices;
}

/** Of every run that nobody chose one for. */
const usualSeed = 22;

/**
 * So many inputs as a usual run, or a soak, has time for; `LAB_SEED` and `LAB_COUNT` choose others (`npm run soak -- --seed
 * 7 --count 100000 hostile`). Throws where one of them is no number.
 */
export function hostileRun(usual: number, soaked: number): HostileRun {
  const seed = numberFrom('LAB_SEED', usualSeed);
  return { seed, count: numberFrom('LAB_COUNT', casesOf(usual, soaked)), choices: new SeededChoices(seed) };
}

function numberFrom(name: 'LAB_SEED' | 'LAB_COUNT', otherwise: number): number {
  const value = Number(process.env[name] ?? otherwise);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${name} is to be a whole number`);
  return value;
}

/** To end what hangs, whatever the count. Milliseconds. */
export const longestHarness = 24 * 60 * 60 * 1000;

/** What went wrong with which inputs, each kind of fault told with the first of them. */
export class Faults {
  readonly #faults = new Map<string, string>();

  /** Does something with one input; what it throws is told with `input`. */
  async in<Result>(input: () => string, work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      const fault = rootOf(error);
      if (!this.#faults.has(fault)) this.#faults.set(fault, `${input()} ${trailOf(error)}`);
      return undefined;
    }
  }

  /** One line a kind; none where all went well. */
  all(): readonly string[] {
    return [...this.#faults].map(([fault, where]) => `${fault}: ${where}`);
  }
}

/** Where it was thrown first, which tells faults apart. */
function rootOf(error: unknown): string {
  if (!(error instanceof Error)) return `no Error: ${String(error)}`;
  if (error.cause !== undefined) return rootOf(error.cause);
  const [, first = ''] = error.stack?.split('\n').filter((line) => !line.includes('node_modules')) ?? [];
  return `${error.name} ${error.message.slice(0, 200)} ${first.trim()}`;
}

function trailOf(error: unknown): string {
  return error instanceof Error && error.cause !== undefined
    ? `${error.message}, ${trailOf(error.cause)}`
    : '';
}
