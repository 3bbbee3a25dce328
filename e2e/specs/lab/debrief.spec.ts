import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { Lab } from '../../pages/desktop/lab';
import { Coach } from '../../pages/lab/coach';
import { DebriefPage } from '../../pages/lab/debrief-page';

test('what was done for somebody brings no points; the list of results is removed, and the lab seen as it was', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await new Lab(page).open('/#/pc/browser');
  await page.goto(Coach.addressOf('hq-request', '?mode=practise'));
  await page.getByRole('button', { name: /^Practise:/ }).click();
  const coach = new Coach(page);
  await coach.pane.getByRole('combobox', { name: 'Hint for' }).selectOption({ index: 2 });
  for (const hint of ['1 of 4', '2 of 4', '3 of 4', '4 of 4'])
    await coach.pane.getByRole('button', { name: `Hint ${hint}` }).click();
  await coach.button('Do it for me').click();
  await expect(page.getByRole('heading', { name: /HS-100001/ })).toBeVisible({ timeout: 60_000 });
  await coach.button('Hand in').click();

  const debrief = new DebriefPage(page);
  await expect(debrief.outcome).toContainText('Practise · 0 of 100 · not passed');
  await expect(debrief.results.last()).toContainText(/Practise\s*1\s*0\s*0/);
  await expectAccessible(page);
  await debrief.removeResults.click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove the list', exact: true }).click();
  await expect(debrief.results).toHaveCount(0);
  await debrief.goBack(/A certificate request for/, 'See the lab then');
  await expect(coach.pane).toContainText('Free', { timeout: 30_000 });
  await coach.button('Check').click();
  await expect(coach.pane).toContainText('2 of 3 goals are met.');
});
