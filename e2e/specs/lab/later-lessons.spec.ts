import { readFile, writeFile } from 'node:fs/promises';
import { expectAccessible } from '../../fixtures/accessibility';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { ConnectClient } from '../../pages/desktop/connect-client';
import { Lab } from '../../pages/desktop/lab';
import { CertificateTab } from '../../pages/director/certificate-tab';
import { SignInPage } from '../../pages/director/sign-in-page';
import { Coach } from '../../pages/lab/coach';
import { DebriefPage } from '../../pages/lab/debrief-page';
import { HttpsPage } from '../../pages/service-appliance/https-page';

const equipment = 'sb7-hq.sb7.com/administration/appliances-servers/platform-equipment';

for (const [lesson, said] of [
  ['hq-install', /^Answer: /],
  ['appliance-https', /Skip the wait/],
] as const)
  test(`${lesson} is watched to its end through the real pages`, orInSoak(false), async ({ page }) => {
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await new Lab(page).open('/#/pc/browser');
    await page.goto(Coach.addressOf(lesson));
    const coach = new Coach(page);
    await coach.start('Watch');
    await coach.button('max').click();
    await coach.button('Play').click();
    await expect(coach.solved).toBeVisible({ timeout: 60_000 });
    await coach.pane.getByText('What was done so far').click();
    await expect(coach.done.filter({ hasText: said })).toBeVisible();
    expect(downloads).toEqual([]);
  });

test('lesson 2 is done by hand: a wrong answer, both files, the client’s lock', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open('/#/pc/browser');
  await page.goto(`${Coach.addressOf('hq-install')}?mode=try`);
  const coach = new Coach(page);
  await coach.start('Try');
  await lab.browse('www.harborsign.example/order/HS-100001');
  await page.getByRole('button', { name: 'Download both files', exact: true }).click();
  await expect(coach.step).toContainText('Step 2 of 4');
  await lab.browse(`${equipment}/headquarters/certificate`);
  await new SignInPage(page).signIn();
  await expect(new CertificateTab(page).installed).toBeVisible();
  await coach.pane.getByRole('radio').last().click();
  await expect(coach.goals.filter({ hasText: 'Nearly' })).toContainText('look once more');
  await expectAccessible(page);
  await coach.pane.getByRole('radio').first().click();
  await expect(coach.step).toContainText('Step 3 of 4');

  const tab = new CertificateTab(page);
  await page.getByRole('button', { name: 'From the lab’s Files…', exact: true }).click();
  const picker = page.getByRole('dialog', { name: 'Choose files' });
  await picker.getByRole('row', { name: /^sb7-hq_sb7_com\.crt/ }).click();
  await picker.getByRole('row', { name: /^HarborSign/ }).click({ modifiers: ['Control'] });
  await picker.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(tab.plan).toContainText('with one further certificate of its chain');
  await tab.save.click();
  await expect(coach.step).toContainText('Step 4 of 4', { timeout: 20_000 });
  await lab.openProgram('Connect client');
  const client = new ConnectClient(page);
  await client.signIn();
  await expect(client.secure).toBeVisible();
  await expect(coach.spoken).toHaveText('Solved: all goals of the lesson are met.');
});

test('lesson 3 is a test by keyboard alone; its result is saved, verified, and refused when edited', async ({
  page,
}, testInfo) => {
  const lab = new Lab(page);
  await lab.open('/#/pc/browser');
  await page.goto(`${Coach.addressOf('appliance-https')}?mode=test`);
  await page.getByRole('button', { name: /^Test:/ }).press('Enter');
  const coach = new Coach(page);
  await expect(coach.button('Hand in')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Undo: nothing to undo' })).toBeVisible();
  await expectAccessible(page);

  await goByKeys(lab, `${equipment}/sb7-vsa100/collaboration`);
  await signInByKeys(new SignInPage(page));
  const name = page.getByRole('textbox', { name: 'FQDN', exact: true });
  await name.pressSequentially('SB7-vSA100.SB7.COM');
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.getByText('was saved.')).toBeVisible();

  await goByKeys(lab, HttpsPage.address);
  await signInByKeys(new SignInPage(page, 'Conference Administration'));
  const https = new HttpsPage(page);
  await https.go.press('Enter');
  await expect(https.secureAddress).toBeVisible();
  for (const [label, text] of [
    ['State or Province', 'California'],
    ['Common Name', 'SB7-vSA100.SB7.COM'],
  ] as const)
    await https.field(label).pressSequentially(text);
  await https.createCsr.press('Enter');
  await expect(https.downloadCsr).toBeVisible();
  await https.restart.press('Enter');
  await https.skipTheWait.press('Enter');
  await expect(https.heading).toBeVisible();

  await coach.button('Hand in').press('Enter');
  const debrief = new DebriefPage(page);
  await expect(debrief.outcome).toContainText('100 of 100 · passed');
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await debrief.save.press('Enter');
  const file = testInfo.outputPath('result.json');
  await (await downloading).saveAs(file);
  await debrief.open(file);
  await expect(debrief.said).toContainText('verified, 100 of 100', { timeout: 30_000 });
  const edited = testInfo.outputPath('edited.json');
  await writeFile(edited, (await readFile(file, 'utf8')).replace('"claim": 100', '"claim": 99'));
  await debrief.open(edited);
  await expect(debrief.said).toContainText('it claims 99 of 100, but the recorded steps come to 100', {
    timeout: 30_000,
  });
});

async function signInByKeys({ heading, user, password }: SignInPage): Promise<void> {
  await expect(heading).toBeVisible();
  await user.pressSequentially('admin');
  await password.pressSequentially('changeme');
  await password.press('Enter');
}

/** Types an address of the simulated network. */
async function goByKeys({ address }: Lab, host: string): Promise<void> {
  await address.press('Control+A');
  await address.pressSequentially(host);
  await address.press('Enter');
}
