import type { Bytes } from '@/base/bytes';

/** Choices that a seed fixes for good: what is frozen must not change with a library's version. */
export class SeededChoices {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to `limit` - 1 (mulberry32). */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  flip(): boolean {
    return this.below(2) === 1;
  }

  /** One of a list that is not empty. */
  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value;
  }

  /** Any number of a list, in their order. */
  some<Value>(values: readonly Value[]): readonly Value[] {
    return values.filter(() => this.flip());
  }

  /** From `least` to `most` values. */
  many<Value>(least: number, most: number, make: () => Value): readonly Value[] {
    return Array.from({ length: least + this.below(most - least + 1) }, make);
  }

  octets(length: number): Bytes {
    return Uint8Array.from({ length }, () => this.below(256));
  }
}
