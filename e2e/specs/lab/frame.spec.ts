import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { Lab } from '../../pages/desktop/lab';
import { LabFrame } from '../../pages/lab/lab-frame';

/** Pixels: what one line of the top bar takes at most. */
const oneLine = 24;

test.describe('far from Greenwich, where the clock is at its longest', () => {
  test.use({ timezoneId: 'Asia/Kolkata' });

  test('from 1100 to 3840 pixels the top bar keeps to one line', async ({ page }) => {
    await new Lab(page).open();
    const { name, clock, about } = new LabFrame(page);

    for (const width of [1100, 1280, 1360, 1440, 3840]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await heightOf(name), String(width)).toBeLessThan(oneLine);
      expect(await heightOf(clock.getByRole('time')), String(width)).toBeLessThan(oneLine);
      expect(await rightOf(about), String(width)).toBeLessThanOrEqual(width);
    }
  });
});

test('at 320 pixels every button of the top bar is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await new Lab(page).open();

  for (const button of await visibleButtons(page)) expect(await rightOf(button)).toBeLessThanOrEqual(320);
  await expectAccessible(page);
});

async function visibleButtons(page: Page): Promise<readonly Locator[]> {
  const { bar } = new LabFrame(page);
  const buttons = bar.getByRole('button').or(bar.getByRole('link'));
  await expect(buttons.first()).toBeVisible();
  return buttons.all();
}

async function heightOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not shown');
  return box.height;
}

async function rightOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not shown');
  return box.x + box.width;
}
