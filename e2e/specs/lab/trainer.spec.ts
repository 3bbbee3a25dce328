import type { Page } from '@playwright/test';
import { onPaper } from '../../fixtures/on-paper';
import { expectAccessible, expectAccessibleWhenDark } from '../../fixtures/accessibility';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { expectReflow } from '../../fixtures/narrow';
import { Lab } from '../../pages/desktop/lab';
import { Coach } from '../../pages/lab/coach';
import { DebriefPage } from '../../pages/lab/debrief-page';

test('a link with mode and step waits for Start; on a projector captions say what happens and why, and the page has the room', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1440, height: 900 });
  const lab = new Lab(page);
  await lab.open('/#/pc/files');
  await page.goto(Coach.addressOf('hq-install', '?mode=watch&step=3'));
  await expect(page.getByText('It begins at step 3')).toBeVisible();
  const coach = new Coach(page);
  await expect(coach.pane).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo: nothing to undo' })).toBeVisible();
  await page.getByRole('button', { name: /^Watch:/ }).click();
  await expect(coach.step).toContainText('Step 3 of 4', { timeout: 30_000 });
  await expect(coach.captions).toHaveCount(0);

  await page.setViewportSize({ width: 853, height: 480 });
  await expect(coach.captions).toContainText('Install');
  await expect(coach.button('Fold the coach away')).toBeHidden();
  await expectAccessible(page);
  const stage = await page.getByRole('main').first().boundingBox();
  expect(stage?.width).toBe(853);
  expect(stage?.height).toBeGreaterThan(280);
  await coach.captions.getByRole('button', { name: 'One gesture' }).click();
  await expect(coach.captions).toContainText('Open Browser in the taskbar.');
  await expectAccessibleWhenDark(page);
  await coach.captions.getByRole('combobox', { name: 'Speed' }).selectOption('2×');

  await coach.captions.getByRole('button', { name: 'Show the coach' }).click();
  await expect(coach.button('2×')).toHaveAttribute('aria-pressed', 'true');
  await expect(coach.step).toContainText('Step 3 of 4');
  await coach.pane.getByRole('checkbox', { name: 'Captions for a class' }).uncheck();
  await expect(coach.captions).toHaveCount(0);
  await page.reload();
  await expect(coach.step).toContainText('Step 3 of 4');
  await expect(coach.captions).toHaveCount(0);

  await coach.jumpTo(3);
  await expect(coach.step).toContainText('Step 4 of 4', { timeout: 30_000 });
  await coach.jumpTo(0);
  await expect(coach.step).toContainText('Step 1 of 4', { timeout: 30_000 });
  await coach.leave('Back to my lab');
  await page.goto('/#/pc/files');
  await expect(page.getByText('This folder is empty.')).toBeVisible();
});

test('what has gone wrong is found by its symptom and mended by the hand; the debrief leads on and back', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await new Lab(page).open('/#/pc/browser');
  const faults = page.getByRole('combobox', { name: 'Fix begins with' });
  await page.goto(Coach.addressOf('hq-install', '?mode=fix&faults=intermediate-missing'));
  await expect(faults).toHaveValue('intermediate-missing');
  await page.goto(Coach.addressOf('hq-install', '?mode=fix&faults=moonlight'));
  await expect(page.getByText('The link asks for a fault that this lesson does not have.')).toBeVisible();
  await faults.selectOption({
    label: 'Director says of the file from the vendor: “The certificate does not match the private key.”',
  });
  await page.getByRole('button', { name: /^Fix:/ }).click();
  const coach = new Coach(page);
  await expect(coach.pane).toContainText('does not match the private key', { timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Undo: nothing to undo' })).toBeVisible();
  await coach.button('Check').click();
  await expect(coach.pane).toContainText('0 of 3 goals are met.');
  await expect(coach.goals.filter({ hasText: 'Nearly' }).first()).toContainText('for another key');
  await expectAccessible(page);
  await expectReflow(page);
  await coach.takeHints();
  await coach.button('Do it for me').click();
  await expect(page.getByText('sarah.lopez signed in at connect-client.')).toHaveCount(1, {
    timeout: 90_000,
  });
  await coach.button('Check').click();
  await expect(coach.pane).toContainText('Solved: all goals of the lesson are met.');
  await coach.takeHints(4);
  await coach.button('Do it for me').click();
  await expect(coach.pane).toContainText('This goal is met already');
  await coach.button('Hand in').click();

  const debrief = new DebriefPage(page);
  await expect(debrief.outcome).toContainText('Fix · 0 of 100 · not passed');
  await expectAccessible(page);
  await expectAccessibleWhenDark(page);
  await expectReflow(page);
  await onPaper(page, async () => {
    await expect(debrief.outcome).toBeVisible();
    await expect(debrief.save).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
    await expectAccessibleWhenDark(page);
  });
  await debrief.goBack(/order|issued/i, 'Try again from there');
  await expect(coach.pane).toContainText('does not match the private key', { timeout: 30_000 });
  await coach.button('Hand in').click();
  await debrief.next.click();
  await expect(page.getByRole('heading', { name: 'Install the certificate on the HQ server' })).toBeVisible();
  await expect(page).toHaveURL(/mode=try$/);
  await page.goto('/#/learn');
  await expect(page.getByRole('listitem').filter({ hasText: 'Install the certificate' })).toContainText(
    'Fix 0',
  );
});

/** The lessons with the number of their steps: the first in every run, the others in a soak. */
const steps = { 'hq-request': 2, 'hq-install': 4, 'appliance-https': 4 } as const;

for (const [lesson, count] of Object.entries(steps))
  test(
    `the coach can be used by everybody at every step of ${lesson}, in either frame and at 320 pixels`,
    orInSoak(lesson === 'hq-request'),
    async ({ page }) => {
      test.setTimeout(120_000);
      await new Lab(page).open('/#/pc/files');
      const coach = new Coach(page);
      await page.goto(Coach.addressOf(lesson, '?mode=try'));
      await expectReflow(page);
      await coach.start('Try');
      await expectUsable(page);
      for (let step = 2; step <= count; step += 1) {
        await coach.button('Skip for now').click();
        await expect(coach.step).toContainText(`Step ${String(step)} of ${String(count)}`);
        await expectUsable(page);
      }
      await page.goto(Coach.addressOf(lesson, '?mode=watch'));
      await coach.start('Watch');
      await expectUsable(page);
    },
  );

test('the coach can be used by everybody in the other modes', orInSoak(false), async ({ page }) => {
  await new Lab(page).open('/#/pc/files');
  const coach = new Coach(page);
  for (const mode of ['Practise', 'Test', 'Free']) {
    await page.goto(Coach.addressOf('hq-install'));
    await page.getByRole('button', { name: new RegExp(`^${mode}:`) }).click();
    await expect(coach.pane.getByText(mode, { exact: true })).toBeVisible({ timeout: 30_000 });
    await expectUsable(page);
  }
});

/** The coach alone: the pages of the PC are looked at by themselves. */
async function expectUsable(page: Page): Promise<void> {
  await expectAccessible(page, '#coach');
  await expectAccessibleWhenDark(page, '#coach');
  await expectReflow(page);
}
