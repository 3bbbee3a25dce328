import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible, expectAccessibleWhenDark } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { openssl } from '../../fixtures/outside-tool';
import { Files } from '../../pages/desktop/files';
import { Lab } from '../../pages/desktop/lab';
import { BackupNotice } from '../../pages/lab/backup-notice';
import { LabKeys } from '../../pages/lab/lab-keys';
import { ThisLabPage } from '../../pages/lab/this-lab-page';

test('after a key from outside the lab says that this browser alone has it, until it is in a lab file', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath();
  const lab = new Lab(page);
  await lab.open();
  await bringKey(page, lab, folder, 'one.key');
  const notice = new BackupNotice(page);
  await expect(notice.strip).toContainText('A private key that you brought is in this browser alone.');
  await expectAccessible(page);
  await expectAccessibleWhenDark(page);
  await notice.notNow.press('Enter');
  await expect(notice.strip).toBeHidden();
  await page.reload();
  await expect(lab.taskbar).toBeVisible();
  await expect(notice.strip, 'somebody said not now').toBeHidden();

  await bringKey(page, lab, folder, 'two.key');
  await notice.save.press('Enter');
  const thisLab = new ThisLabPage(page);
  await expect(thisLab.heading).toBeVisible();
  await expect(notice.strip, 'the page itself says it').toBeHidden();
  await expect(notice.line).toHaveText(
    /^Not in a lab file yet: 2 changes\. A private key .* save the keys too\.$/,
  );
  await thisLab.saveTo(folder);
  await expect(notice.line).toHaveText(/^A private key that you brought/);
  await thisLab.saveTo(folder, 'correct horse battery');
  await expect(notice.line).toBeHidden();
});

/** Puts a file with a key of another program into the PC's folder. */
async function bringKey(page: Lab['page'], lab: Lab, folder: string, name: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, openssl(folder, 'genpkey', '-algorithm', 'ED25519'));
  await lab.openProgram('Files');
  const files = new Files(page);
  await files.realFiles.setInputFiles(path);
  const { choiceDialog } = new LabKeys(page);
  const row = files.files.filter({ hasText: name });
  await expect(choiceDialog.or(row)).toBeVisible();
  if (await choiceDialog.isVisible()) await new LabKeys(page).keepForeign(/^Unprotected/);
  await expect(row).toBeVisible();
}
