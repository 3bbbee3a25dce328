import { expect, test } from '../../fixtures/lab-test';
import { signInToDirector } from '../../journeys/first-visit';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { CheckpointsPage } from '../../pages/lab/checkpoints-page';
import { LabFrame } from '../../pages/lab/lab-frame';
import { OwnSitePage } from '../../pages/lab/own-site-page';

/* What turns a text around, or is drawn as nothing, is written out wherever somebody's own text is shown. */

const typed = 'ab\u202Ecd\u200Bef';
const written = 'ab⟨U+202E⟩cd⟨U+200B⟩ef';

test('hidden characters are written out in checkpoint names, the names of the own site and the menu’s search', async ({
  page,
}) => {
  await signInToDirector(page, CertificateSigningRequestPage.address);
  const menu = page.getByRole('navigation', { name: 'Director menu' });
  await menu.getByRole('searchbox', { name: 'Search the menu' }).fill(typed);
  await expect(menu).toContainText(`Nothing in the menu is called “${written}”.`);

  await test.step('a checkpoint, in its row, its buttons and its questions', async () => {
    await new LabFrame(page).show('Checkpoints');
    const checkpoints = new CheckpointsPage(page);
    await checkpoints.saveAs(typed);
    await expect(checkpoints.table.getByRole('rowheader', { name: written, exact: true })).toBeVisible();
    await checkpoints.ask('Remove', written);
    await expect(checkpoints.question).toHaveAccessibleName(`Remove “${written}”?`);
    await expect(checkpoints.question).not.toContainText(typed);
    await page.keyboard.press('Escape');
    await checkpoints.saveAs(typed);
    await expect(checkpoints.states).toContainText(`There is already a checkpoint named “${written}”.`);
  });

  await test.step('the names that equipment would have', async () => {
    await page.goto(OwnSitePage.address);
    const site = new OwnSitePage(page);
    await site.fill({ Domain: `${typed}.com` });
    await expect(site.newNames).toContainText(written);
    await expect(site.newNames).not.toContainText(typed);
  });
});
