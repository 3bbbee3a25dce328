import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { checkpoint, saveCheckpoint } from '../../journeys/lab-situations';
import { CheckpointsPage } from '../../pages/lab/checkpoints-page';
import { LabFrame } from '../../pages/lab/lab-frame';

test('every dialog of the lab opens by keys, takes the focus, and gives it back with Escape', async ({
  page,
}) => {
  await saveCheckpoint(page);
  const checkpoints = new CheckpointsPage(page);
  const openers = [
    ...['Restore', 'Compare', 'Rename', 'Remove'].map((what) =>
      page.getByRole('button', { name: `${what} “${checkpoint}”` }),
    ),
    checkpoints.startOver,
    checkpoints.wipe,
    new LabFrame(page).about,
  ];
  for (const opener of openers) {
    await opener.press('Enter');
    await expect(checkpoints.question).toBeVisible();
    const holdsFocus = () => page.evaluate(() => document.activeElement?.closest('dialog')?.open === true);
    await expect.poll(holdsFocus).toBe(true);
    await page.keyboard.press('Escape');
    await expect(checkpoints.question).toBeHidden();
    await expect(opener).toBeFocused();
  }
});

test('a checkpoint is removed by keys, and the focus stays where it was', async ({ page }) => {
  await saveCheckpoint(page);
  const checkpoints = new CheckpointsPage(page);
  await page.getByRole('button', { name: `Remove “${checkpoint}”` }).press('Delete');
  await checkpoints.question.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expect(checkpoints.table).toBeHidden();
  await expect(checkpoints.states).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(checkpoints.name).toBeFocused();
});

test('the lab clock is advanced by keys alone', async ({ page }) => {
  await saveCheckpoint(page);
  const { clock, advancePanel } = new LabFrame(page);
  const before = await clock.innerText();
  await clock.press('Enter');
  await expect(advancePanel).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await expect(advancePanel.getByRole('button', { name: 'an hour' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(advancePanel.getByRole('button', { name: 'a day' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(advancePanel).toBeHidden();
  await expect(clock).toBeFocused();
  await expect(clock).not.toContainText(before.slice(0, before.indexOf(',')));
});
