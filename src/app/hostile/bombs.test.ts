import { expect, test } from 'vitest';
import { bomb } from '@/testing/hostile/bombs';
import { frozenLab } from '@/testing/hostile/frozen-lab';
import { Faults, hostileRun, longestHarness } from '@/testing/hostile/hostile-run';
import { processorWatch } from '@/testing/hostile/processor-watch';
import { giveFile } from '@/testing/hostile/takers';
import { anInstalledLab } from '@/testing/lab';

/* Bombs of random sizes, given to whatever takes files: each is refused or read, for little processor time. */

const { seed, count, choices } = hostileRun(40, 5_000);

/**
 * Milliseconds: each file is read twice, by whoever shows it and by whoever takes it. Where a password was typed its key is
 * derived, which may cost what `limits` allows.
 */
const allowed = { reading: 1_000, deriving: 5_000 };

/** The bombs whose readers derive a key, if they ask for so much work as is allowed. */
const derived = /^rounds|^cost|^check value/;

test(
  `${String(count)} bombs, seed ${String(seed)}`,
  async () => {
    const frozen = await frozenLab(await anInstalledLab());
    const reading = processorWatch(allowed.reading);
    const deriving = processorWatch(allowed.deriving);
    const faults = new Faults();
    for (let number = 0; number < count; number += 1) {
      const { name, octets } = bomb(choices);
      const { watch } = derived.test(name) ? deriving : reading;
      const told = () =>
        `number ${String(number)} of seed ${String(seed)}, ${name}, ${String(octets.length)} octets`;
      await faults.in(told, () => watch(() => giveFile(frozen, octets, choices)));
    }
    expect(faults.all()).toEqual([]);
  },
  longestHarness,
);
