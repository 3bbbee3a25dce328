import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { saveFile } from '../../fixtures/saved-file';
import { signInToAppliance } from '../../journeys/first-visit';
import { Question } from '../../pages/desktop/question';
import { ConferencesPage } from '../../pages/service-appliance/conferences-page';

test('conferences are listed ten a page, narrowed down, and deleted after a question', async ({ page }) => {
  await signInToAppliance(page, ConferencesPage.address);
  const conferences = new ConferencesPage(page);
  await expect(conferences.rows).toHaveCount(10);
  await expect(conferences.count).toHaveText('20 conferences, page 1 of 2');
  await conferences.next.click();
  await expect(conferences.count).toHaveText('20 conferences, page 2 of 2');
  await conferences.show('Recordings');
  await expect(conferences.rows).toHaveCount(4);
  await conferences.find('kick-OFF');
  await expect(conferences.rows).toHaveText(['Sales kick-off']);
  await conferences.delete('Sales kick-off');
  const question = new Question(page, 'Delete Conference');
  await expect(question.window).toContainText('Its recording is deleted too.');
  await question.answer('Delete');
  await expect(page.getByText('No conference matches the filters.')).toBeVisible();
  await expectAccessible(page);
  await conferences.showAll.click();
  await expect(conferences.count).toHaveText('19 conferences, page 1 of 2');
});

test('a report is saved as a table, settings are kept and held to their range', async ({
  page,
}, testInfo) => {
  await signInToAppliance(page, ConferencesPage.address);
  await page.getByRole('link', { name: 'Reports' }).click();
  const report = await saveFile(page, testInfo.outputPath(), () =>
    page.getByRole('button', { name: 'Download' }).click(),
  );
  expect(report.bytes.toString()).toMatch(
    /^Name,Conferences,Participants,Minutes,Recordings\r\nSB7-vSA100,\d+,/,
  );

  await page.getByRole('link', { name: 'Defaults' }).click();
  const largest = page.getByRole('textbox', { name: 'Largest conference' });
  await largest.fill('101');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Enter a whole number from 2 to 100.').first()).toBeVisible();
  await expectAccessible(page);
  await largest.fill('20');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The settings were saved.')).toBeVisible();
  await page.reload();
  await expect(largest).toHaveValue('20');
});
