import { Files } from '../../pages/desktop/files';
import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { saveFile } from '../../fixtures/saved-file';
import { signInToDirector } from '../../journeys/first-visit';
import { openCertificateTab, openConnectClient, skipRestart } from '../../journeys/install-certificate';
import { PlatformEquipmentPage } from '../../pages/director/platform-equipment-page';
import { LabFrame } from '../../pages/lab/lab-frame';
import { NewOrderPage } from '../../pages/vendor/new-order-page';
import { OrderPage } from '../../pages/vendor/order-page';

const file = 'sb7-hq_sb7_com.pfx';

test('the protected file comes first and the letter with its password three days later; then it installs', async ({
  page,
}, testInfo) => {
  test.setTimeout(120_000);
  const folder = testInfo.outputPath();
  const lab = await signInToDirector(page, PlatformEquipmentPage.address);
  await lab.browse(NewOrderPage.address);
  const order = new NewOrderPage(page);
  await order.orderKeyFor({
    'Common name': 'sb7-hq.sb7.com',
    Organization: 'ShoreTel',
    City: 'Sunnyvale',
    'State or province': 'California',
    Country: 'US',
  });
  await order.choosePracticeFault('The password in a separate letter');
  await order.placeOrder.click();
  const placed = new OrderPage(page);
  await expect(page.getByText('The password comes in a separate letter, which arrives on')).toBeVisible();
  await expect(placed.letter).toBeHidden();
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Download both files' })).toHaveCount(0);
  const pfx = await saveFile(page, folder, () => placed.download(`Download ${file}`));
  const shelf = page.getByRole('region', { name: 'Downloads' });
  await expect(shelf.getByRole('listitem')).toHaveText([file]);
  await expectAccessible(page);
  await shelf.getByRole('button', { name: 'Show in folder' }).press('Enter');
  await expect(new Files(page).files.and(page.getByRole('row', { selected: true }))).toContainText(file);
  await lab.openProgram('Browser');
  await shelf.getByRole('button', { name: 'Close the downloads bar' }).press('Enter');
  await expect(shelf).toBeHidden();
  const orderAddress = await lab.address.inputValue();

  const tab = await openCertificateTab(lab);
  await tab.drop(pfx.path);
  await expect(tab.plan).toContainText(`${file} is protected by a password`);
  await tab.password.fill('a guess');
  await expect(tab.plan).toContainText(`The password does not open ${file}`);
  await tab.save.click();
  await expect(tab.refusal).toBeVisible();
  await expectAccessible(page);
  await tab.reset.click();

  await new LabFrame(page).advanceToNextEvent('the password for sb7-hq.sb7.com arrives');
  await lab.browse(orderAddress);
  await placed.letter.click();
  await expectAccessible(page);
  const password = await placed.password.innerText();
  await openCertificateTab(lab);
  await tab.drop(pfx.path);
  await tab.password.fill(password);
  await expect(tab.plan).toContainText('The certificate for sb7-hq.sb7.com will be installed');
  await tab.save.click();
  await expect(tab.outcome).toBeVisible();
  await skipRestart(tab);
  await expect((await openConnectClient(lab)).secure).toBeVisible();
});
