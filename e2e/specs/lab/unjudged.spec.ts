import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { expectOneScreen } from '../../fixtures/one-screen';
import { poisonLab } from '../../journeys/poison-lab';
import { Lab } from '../../pages/desktop/lab';
import { CheckpointsPage } from '../../pages/lab/checkpoints-page';
import { LabFrame } from '../../pages/lab/lab-frame';
import { ThisLabPage } from '../../pages/lab/this-lab-page';

/* Among the trusted roots of the PC lies a certificate that nothing can judge. */

test.use({ announcedErrors: [/TypeError|^%o/] });

const portal = 'https://sb7-hq.sb7.com/';

test('whatever judges says so in its own place, and Undo brings all of it back', async ({ page }) => {
  const [lab, frame] = [new Lab(page), new LabFrame(page)];
  const failed = page.getByRole('alert').filter({ hasText: 'This part of the lab failed', visible: true });
  await lab.open();
  await poisonLab(page);

  await test.step('the browser: in its tab; address bar and other tabs go on', async () => {
    await lab.browse(portal);
    await expect(failed).toBeVisible();
    await expectAccessible(page);
    await lab.browse('');
    await expect(page.getByRole('navigation', { name: 'Sites of this network' })).toBeVisible();
  });

  await test.step('the list of a store', async () => {
    await lab.openProgram('Certificates');
    await expect(failed).toBeVisible();
  });

  await test.step('the client', async () => {
    await lab.openProgram('Connect client');
    await expect(failed).toBeVisible();
  });

  await test.step('the site map: with all ways back', async () => {
    await frame.show('Site map');
    await expect(page.getByRole('alert')).toContainText('Something went wrong in the lab');
    await expect(new CheckpointsPage(page).wipe).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1024, height: 600 });
    await expectOneScreen(page);
  });

  await page.getByRole('button', { name: 'Undo the last step' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Site map', level: 1 })).toBeVisible();
  await frame.show('The PC');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(failed).toBeHidden();
  await lab.browse(portal);
  await expect(page.getByRole('heading', { name: /Connect Director/ })).toBeVisible();
});

test('checkpoints, lab file and wipe work from the error screen', async ({ page }, testInfo) => {
  const [lab, frame, checkpoints] = [new Lab(page), new LabFrame(page), new CheckpointsPage(page)];
  const siteMap = page.getByRole('heading', { name: 'Site map', level: 1 });
  await lab.open();
  await frame.show('Checkpoints');
  await checkpoints.saveAs('sound');
  await expect(checkpoints.table).toContainText('sound');
  await frame.show('Site map');
  await expect(siteMap).toBeVisible();
  await poisonLab(page);

  await expect(page.getByRole('alert')).toContainText('Something went wrong in the lab');
  await checkpoints.ask('Restore', 'sound');
  await checkpoints.answer('Restore');
  await expect(siteMap).toBeVisible();
  await frame.undo.click();
  await expect(page.getByRole('alert')).toContainText('Something went wrong in the lab');

  const { bytes } = await new ThisLabPage(page).saveTo(testInfo.outputPath());
  expect(bytes.toString()).toContain('"format":"connect-certificate-lab"');
  await checkpoints.wipe.click();
  await checkpoints.wipeWord.fill('wipe');
  await checkpoints.answer('Wipe everything');
  await lab.startAgain();
  await frame.show('Site map');
  await expect(siteMap).toBeVisible();
});
