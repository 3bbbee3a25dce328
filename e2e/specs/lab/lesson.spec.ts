import { isDeepStrictEqual } from 'node:util';
import { expectAccessible, expectAccessibleWhenDark } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { SignInPage } from '../../pages/director/sign-in-page';
import { Coach } from '../../pages/lab/coach';
import { LabFrame } from '../../pages/lab/lab-frame';
import { SiteMapPage } from '../../pages/lab/site-map-page';

const lesson = Coach.addressOf('hq-request');

test('a lesson is watched to its end through the real pages, and the own lab comes back', async ({
  page,
}) => {
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  await new Lab(page).open('/#/pc/browser');
  await page.goto(lesson);
  const coach = new Coach(page);
  await coach.start('Watch');
  await expectAccessible(page);
  await expectAccessibleWhenDark(page);
  let release = (): void => undefined;
  const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
  await page.route(/\/home-[^/]+\.js$/, (route) => held.then(() => route.continue()));
  await coach.button('Play').click();
  await new LabFrame(page).link('Site map').click();
  await expect(coach.button('Play'), 'the hand stops before the map is loaded').toBeVisible();
  release();
  await expect(new SiteMapPage(page).heading).toBeVisible();
  await coach.button('max').click();
  await coach.button('Play').click();
  await expect(coach.spoken).toHaveText('Solved: all goals of the lesson are met.', { timeout: 30_000 });
  await expect(coach.goals).toHaveCount(3);
  for (const goal of await coach.goals.all()) await expect(goal).toContainText('met');
  await coach.pane.getByText('What was done so far').click();
  await expect(coach.done.filter({ hasText: '“State”: type California' })).toBeVisible();
  expect(downloads).toEqual([]);
  await coach.button('Back').click();
  await expect(coach.spoken).toHaveText(/^2 of 3 goals are met/);
  await expect(coach.step).toContainText('Step 2 of 2');
  await coach.leave('Back to my lab');
  await page.goto('/#/pc/files');
  await expect(page.getByText('This folder is empty.')).toBeVisible();
});

test('a near miss is told in Try and mended; the coach is reached from every window', async ({
  page,
  context,
}) => {
  await new Lab(page).open('/#/pc/browser');
  await page.goto(`${lesson}?mode=try`);
  const coach = new Coach(page);
  await coach.start('Try');
  await page.getByRole('button', { name: /^Undo:/ }).click();
  await expect(coach.pane).toHaveCount(0);
  await page.goto(`${lesson}?mode=try`);
  await coach.start('Try');
  await coach.button('Show me where').click();
  await expect(coach.pane).toContainText('Go to Connect Director');
  await coach.button('Go to the field').click();
  await new SignInPage(page).signIn();
  await coach.pane.getByRole('button', { name: /^State / }).click();
  await coach.button('Go to the field').click();
  const form = new CertificateSigningRequestPage(page);
  await expect(form.state).toBeFocused();
  await expect(coach.ring).toBeVisible();
  await expectRingRoundIt(coach);
  await form.generate.click();
  await expect(coach.goals.filter({ hasText: 'Nearly' })).toContainText('The state is “CA” in the request');
  await page.reload();
  await expect(coach.goals.filter({ hasText: 'Nearly' })).toContainText('“California”');
  await expectAccessible(page);
  const other = await context.newPage();
  await other.goto(lesson);
  await expect(new Coach(other).goals.filter({ hasText: 'Nearly' })).toBeVisible();
  await other.close();

  await form.state.fill('California');
  await form.generate.click();
  await expect(coach.step).toContainText('Step 2 of 2');
  await page.goto('/#/pc/browser/www.harborsign.example/new-order');
  await expect(page.getByRole('heading', { name: 'Order a Certificate' })).toBeVisible();
  await page.getByRole('button', { name: 'From the lab’s Files…', exact: true }).click();
  await expect(page.getByRole('dialog', { name: /^Choose/ })).toBeVisible();
  await page.keyboard.press('F6');
  await expect(coach.pane).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(coach.pane).not.toBeFocused();
  await coach.button('Hint 1 of 4: which goal is open').click();
  await coach.button('Hint 2 of 4: where').click();
  await expect(coach.pane).toContainText('Finish or close this window first.');
  await coach.button('Hint 3 of 4: what to enter').click();
  await expect(coach.pane).toContainText('.csr');
  await expectAccessible(page);
  await coach.button('Hint 4 of 4: do it for me').click();
  await coach.button('Do it for me').click();
  await expect(coach.spoken).toHaveText('Solved: all goals of the lesson are met.', { timeout: 30_000 });
});

test('the ring is round the very box of everything that the hand does and the coach points at', async ({
  page,
}) => {
  await new Lab(page).open('/#/pc/browser');
  await page.goto(lesson);
  const coach = new Coach(page);
  await coach.start('Watch');
  await coach.oneGesture();
  const seen = [];
  while (!(await coach.solved.isVisible())) {
    await expect.poll(() => misfit(coach)).toBeUndefined();
    // Between two acts nothing is ringed.
    seen.push((await coach.ringed()) ?? []);
    await coach.oneGesture();
  }
  const ringed = seen.flat();
  expect(ringed.map(({ control }) => control)).toEqual(
    expect.arrayContaining(['address', 'server', 'state', 'generate', 'request-from-pc', 'place-order']),
  );

  await coach.button('Try it yourself').click();
  await coach.details.first().click();
  await coach.button('Go to the field').click();
  await new SignInPage(page).signIn();
  await expectRingRoundEach(coach);
  await coach.button('Skip for now').click();
  await expect(coach.step).toContainText('Step 2');
  await expectRingRoundEach(coach);
});

/** Goes to each control that a step names. */
async function expectRingRoundEach(coach: Coach): Promise<void> {
  await expect(coach.details).not.toHaveCount(0);
  for (const detail of await coach.details.all()) {
    const control = (await detail.getAttribute('name'))?.replace('coach-detail-', '');
    await detail.click();
    await coach.button('Go to the field').click();
    await expect.poll(async () => (await coach.ringed())?.control).toBe(control);
    await expectRingRoundIt(coach);
  }
}

async function expectRingRoundIt(coach: Coach): Promise<void> {
  await expect.poll(() => coach.ringed()).toBeDefined();
  await expect.poll(() => misfit(coach)).toBeUndefined();
}

/** What is ringed, where the ring is not round its very box; the ring follows in the next frame. */
async function misfit(coach: Coach) {
  const ringed = await coach.ringed();
  return isDeepStrictEqual(ringed?.ring, ringed?.target) ? undefined : ringed;
}
