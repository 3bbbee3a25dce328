import { expect, test } from 'vitest';
import { toBase64 } from '@/base/bytes';
import { frozenLab } from '@/testing/hostile/frozen-lab';
import { Faults, hostileRun, longestHarness } from '@/testing/hostile/hostile-run';
import { mutantMaker } from '@/testing/hostile/mutants';
import { processorWatch } from '@/testing/hostile/processor-watch';
import { samplesOf } from '@/testing/hostile/samples';
import { giveFile } from '@/testing/hostile/takers';
import { anInstalledLab } from '@/testing/lab';
import { workThrough } from '@/testing/used-lab';

/*
 * Changed files, given to whatever takes files. The answer is a typed one: nothing is thrown, no reader fails, what was
 * refused has changed nothing, and none costs more than a file under the limits for derivations may.
 */

const { seed, count, choices } = hostileRun(120, 100_000);
const allowed = 5_000;

test(
  `${String(count)} changed files, seed ${String(seed)}`,
  async () => {
    const lab = await anInstalledLab();
    for (const [, work] of workThrough.slice(0, 2)) await work(lab);
    const frozen = await frozenLab(lab);
    const nextMutant = mutantMaker(await samplesOf(lab), choices);
    const { watch } = processorWatch(allowed);
    const answers = new Map<string, number>();
    const faults = new Faults();
    for (let number = 0; number < count; number += 1) {
      const { name, octets } = nextMutant();
      const told = () => `number ${String(number)} of seed ${String(seed)}, a ${name}, ${toBase64(octets)}`;
      const answer = await faults.in(told, () => watch(() => giveFile(frozen, octets, choices)));
      answers.set(String(answer), (answers.get(String(answer)) ?? 0) + 1);
    }
    expect(faults.all()).toEqual([]);
    // Some are taken, some are refused for one reason and some for another: they reach further than the door.
    expect(answers.size).toBeGreaterThan(Math.min(5, count - 1));
  },
  longestHarness,
);
