import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible, expectAccessibleWhenDark } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { openssl } from '../../fixtures/outside-tool';
import { signInToDirector } from '../../journeys/first-visit';
import { generateRequest } from '../../journeys/request-and-order';
import { Files } from '../../pages/desktop/files';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { LabKeys } from '../../pages/lab/lab-keys';
import { StartPage } from '../../pages/lab/start-page';
import { NewOrderPage } from '../../pages/vendor/new-order-page';
import { OrderPage } from '../../pages/vendor/order-page';

test.use({ isFirstVisit: true });

const password = 'the right horse battery';

test('a lab under a password: closed it is locked, and what needs a key asks and goes on', async ({
  page,
  context,
}, testInfo) => {
  await page.goto('/#/pc/browser');
  await new StartPage(page).startProtected(password);
  await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = await generateRequest(page, testInfo.outputPath());
  await page.close();

  const later = await context.newPage();
  const lab = new Lab(later);
  const keys = new LabKeys(later);
  await lab.open();
  await expect(keys.button).toHaveAccessibleName('Private keys: locked. Unlock them');
  await lab.browse(NewOrderPage.address);
  const order = new NewOrderPage(later);
  await order.uploadRequest(request.path);
  await order.placeOrder.click();
  await expect(keys.unlockDialog).toBeVisible();
  await expectAccessible(later);
  await keys.unlock(keys.unlockDialog, 'the wrong horse battery');
  await expect(keys.unlockDialog).toContainText('This is not the password of this lab’s keys.');
  await keys.unlock(keys.unlockDialog, password);
  await expect(new OrderPage(later).heading).toBeVisible();

  await test.step('a further tab is unlocked with it, and locking one locks both', async () => {
    const other = await context.newPage();
    await new Lab(other).open();
    const theirs = new LabKeys(other);
    await expect(theirs.button).toHaveAccessibleName(/unlocked/);
    await theirs.button.press('Enter');
    await expect(theirs.button).toHaveAccessibleName(/: locked/);
    await expect(keys.button).toHaveAccessibleName(/: locked/);
    await other.close();
  });

  await test.step('who does not know the password is told where he stands', async () => {
    await later.goto(LabKeys.address);
    await keys.card.getByText('The password is forgotten').click();
    await expect(keys.card).toContainText('Nobody can get these keys back without it.');
    await expectAccessibleWhenDark(later);
    await keys.unlock(keys.card, password);
    await expect(keys.lockNow).toBeVisible();
    await expectAccessible(later);
  });
});

test('before a key from outside is kept somebody is asked how, and Escape keeps nothing', async ({
  page,
}, testInfo) => {
  const path = join(testInfo.outputPath(), 'outside.key');
  writeFileSync(path, openssl(testInfo.outputPath(), 'genpkey', '-algorithm', 'ED25519'));
  const lab = new Lab(page);
  await lab.open();
  await lab.openProgram('Files');
  const files = new Files(page);
  const keys = new LabKeys(page);
  await files.realFiles.setInputFiles(path);
  await expect(keys.choiceDialog).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(keys.choiceDialog).toBeHidden();
  await expect(files.files).toHaveCount(0);

  await files.realFiles.setInputFiles(path);
  await keys.keepForeign(/^In memory only/);
  await expect(files.files).toHaveCount(1);
  await page.reload();
  await expect(files.files).toHaveCount(1);
  await expect(keys.button).toHaveAccessibleName(/those from outside in memory only/);
});
