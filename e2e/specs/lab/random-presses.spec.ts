import { registry } from '@/app/registry';
import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { orInSoak } from '../../fixtures/in-soak';
import { RandomPresses } from '../../fixtures/random-presses';
import { enterSite } from '../../journeys/first-visit';

/** The first press, and how many follow; whoever has more time, or looks for others, says so. */
const seed = Number(process.env['LAB_SEED'] ?? 22);
const presses = Number(process.env['LAB_TIMES'] ?? 200);

/** A look of axe takes as long as some of them. */
const pressesALook = 20;

const windows = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 420, height: 800 },
];

for (const [number, size] of windows.entries())
  test(
    `whatever is pressed in a window of ${String(size.width)} pixels, nothing fails, the keyboard is not lost, axe is content`,
    orInSoak(false),
    async ({ page }) => {
      test.setTimeout(60_000 + presses * 10_000);
      await page.setViewportSize(size);
      for (const { id } of registry.sites) await enterSite(page, id);
      const person = new RandomPresses(page, seed + number);
      for (let look = 0; look < presses / pressesALook; look += 1) {
        for (let press = 0; press < pressesALook; press += 1) {
          await person.one();
          expect(await person.faults(), person.done.slice(-12).join('\n')).toEqual([]);
        }
        await expectAccessible(page);
      }
    },
  );
