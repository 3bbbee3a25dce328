import { expect, test } from 'vitest';
import { readLabFile } from '@/actions/history/lab-file/read-lab-file';
import { saveLabFile } from '@/actions/history/lab-file/save-lab-file';
import { fromUtf8, toUtf8 } from '@/base/bytes';
import { directOperations } from '@/pki/worker/direct-operations';
import { nextEvent } from '@/simulation/clock/next-event';
import { clientConnection } from '@/simulation/connections/connect-client';
import { siteConnections } from '@/simulation/connections/site-connections';
import { type FrozenLab, frozenLab } from '@/testing/hostile/frozen-lab';
import { Faults, hostileRun, longestHarness } from '@/testing/hostile/hostile-run';
import { poisoned } from '@/testing/hostile/poison';
import { processorWatch } from '@/testing/hostile/processor-watch';
import { anInstalledLab } from '@/testing/lab';
import { workThrough } from '@/testing/used-lab';

/*
 * Lab files in which values are of another kind, missing, dangling or huge. Each is refused by name and changes nothing, or
 * is opened, and then all that screens ask of the lab has an answer. (A saved world that is damaged: `poisoned-world.test`.)
 */

const { seed, count, choices } = hostileRun(60, 20_000);

async function open(frozen: FrozenLab, text: string): Promise<void> {
  const file = { name: 'poisoned.lab.json', bytes: toUtf8(text) };
  const before = frozen.lab();
  const outcome = await frozen.meet({ type: 'open-lab-file', withKeys: false }, { files: [file] });
  if (!outcome.ok) return;
  const { store } = before;
  const [world, at] = [store.world(), store.now()];
  siteConnections(world, at);
  clientConnection(world, 'sb7-hq.sb7.com', at);
  nextEvent(world, at);
  const saved = await saveLabFile(store);
  if (!saved.ok) throw new Error(`not saved again: ${saved.problem.name}`);
  const read = await readLabFile(saved.value, directOperations);
  if (!read.ok) throw new Error(`not read again: ${JSON.stringify(read.problem)}`);
}

test(
  `${String(count)} lab files, seed ${String(seed)}`,
  async () => {
    const lab = await anInstalledLab();
    for (const [, work] of workThrough.slice(0, 4)) await work(lab);
    const saved = await saveLabFile(lab.store);
    if (!saved.ok) throw new Error(saved.problem.name);
    const sound: unknown = JSON.parse(fromUtf8(saved.value.bytes));
    const frozen = await frozenLab(await anInstalledLab());
    await open(frozen, JSON.stringify(sound));
    const { watch } = processorWatch(5_000);
    const faults = new Faults();
    for (let number = 0; number < count; number += 1) {
      const text = JSON.stringify(poisoned(sound, choices));
      const told = () => `number ${String(number)} of seed ${String(seed)}`;
      await faults.in(told, () => watch(() => open(frozen, text)));
    }
    expect(faults.all()).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
  longestHarness,
);
