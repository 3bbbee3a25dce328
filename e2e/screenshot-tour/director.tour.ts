import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/lab-test';
import { signInToDirector } from '../journeys/first-visit';
import { prepareInstallation } from '../journeys/install-certificate';
import { generateRequest } from '../journeys/request-and-order';
import { Lab } from '../pages/desktop/lab';
import { Question } from '../pages/desktop/question';
import { CertificateSigningRequestPage } from '../pages/director/certificate-signing-request-page';
import { PlatformEquipmentPage } from '../pages/director/platform-equipment-page';
import { SignInPage } from '../pages/director/sign-in-page';
import { displays, narrowest, onEach, picture, pictureOf } from './tour';

/** A name that no column is wide enough for. */
const longName = 'An-Exceptionally-Long-Name-For-A-Device-Of-The-Second-Building';

/** One device of each kind, and the tabs of its details. */
const details = [
  ['Connect Director and HQ services', ['General', 'Certificate']],
  ['Conferencing and instant messages', ['General', 'Certificate', 'Collaboration']],
  ['Remote phones and clients', ['General', 'Certificate']],
  ['Mobile users', ['General', 'Certificate']],
  ['Phones of the first floor', ['General']],
] as const;

onEach([...displays, narrowest], () => {
  test('Director: sign-in, what it refuses, and a restricted administrator', async ({ page }) => {
    const lab = new Lab(page);
    await lab.open();
    await lab.browse('https://sb7-hq.sb7.com/');
    const signIn = new SignInPage(page);
    await expect(signIn.heading).toBeVisible();
    await picture(page, 'director sign-in');
    await signIn.signIn('admin', 'wrong');
    await expect(page.getByText('User name or password is not right')).toBeVisible();
    await picture(page, 'director sign-in refused');
    await signIn.signIn('helpdesk');
    await expect(signIn.heading).toBeHidden();
    await picture(page, 'director restricted administrator');
    await page.getByRole('searchbox', { name: 'Search the menu' }).fill('cert');
    await picture(page, 'director menu searched');
    await page.getByRole('searchbox', { name: 'Search the menu' }).fill('nothing of the kind');
    await picture(page, 'director menu search without a hit');
  });

  test('Director: the details of every kind of device', async ({ page }) => {
    await signInToDirector(page, PlatformEquipmentPage.address);
    const { list } = new PlatformEquipmentPage(page);
    for (const [description, tabs] of details) {
      // In a low window there is room for the list or for the details.
      await new Lab(page).browse(PlatformEquipmentPage.address);
      await list.getByRole('gridcell', { name: description, exact: true }).click();
      await expect(page.getByRole('region', { name: /^Details of/ })).toBeVisible();
      for (const tab of tabs) {
        const entry = page.getByRole('tablist', { name: /^Details of/ }).getByRole('tab', { name: tab });
        await entry.click();
        await expect(entry).toHaveAttribute('aria-selected', 'true');
        await picture(page, `director ${description} ${tab}`);
      }
    }
  });

  test('Director: the list of devices', async ({ page }) => {
    await signInToDirector(page, PlatformEquipmentPage.address);
    const equipment = new PlatformEquipmentPage(page);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await equipment.filter('Type', 'switch');
    await picture(page, 'director list filtered');
    await equipment.filter('Type', 'toaster');
    await picture(page, 'director list without a hit');
    await equipment.filter('Type', '');
    await equipment.list.getByRole('checkbox', { name: 'Select SB7-SG90-1' }).check();
    await equipment.list.getByRole('checkbox', { name: 'Select SB7-EG' }).check();
    await picture(page, 'director list two selected');
    await button('Delete').click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await picture(page, 'director list delete question');
    await page.keyboard.press('Escape');
    await equipment.fqdn('sb7-dvs1.sb7.com').click({ button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
    await picture(page, 'director list menu');
    await page.keyboard.press('Escape');
    await equipment.fqdn('sb7-dvs1.sb7.com').click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(longName);
    await page.getByRole('textbox', { name: 'FQDN', exact: true }).fill(`${longName}.sb7.com`);
    await picture(page, 'director general changed');
    await equipment.list.getByRole('gridcell', { name: 'Mobile users', exact: true }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await picture(page, 'director unsaved question');
    await page.keyboard.press('Escape');
    await button('Save').click();
    await expect(page.getByText('was saved.').first()).toBeVisible();
    await picture(page, 'director general saved long name');
    await equipment.fqdn('SB7-HQ.SB7.com').click();
    await expect(page.getByRole('region', { name: 'Details of Headquarters' })).toBeVisible();
    await page.getByRole('textbox', { name: 'FQDN', exact: true }).fill('pbx.sb7.com');
    await button('Save').click();
    await expect(new Question(page, 'Director moves').window).toBeVisible();
    await picture(page, 'director moves question');
  });

  test('Director: a new device', async ({ page }) => {
    await signInToDirector(page, PlatformEquipmentPage.address);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await button('New').click();
    await expect(page.getByRole('heading', { name: 'New device' })).toBeVisible();
    await picture(page, 'director new');
    await page.getByRole('textbox', { name: 'FQDN', exact: true }).fill('two words');
    await page.getByRole('textbox', { name: 'Country' }).fill('USA');
    await button('Save').click();
    await expect(page.getByText('is not a country code').first()).toBeVisible();
    await picture(page, 'director new refused');
    await button('Reset').click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('SB7-EG2');
    await page.getByRole('button', { name: /Type$/ }).last().click();
    await picture(page, 'director new types');
    await page.getByRole('option', { name: 'Edge Gateway' }).click();
    await button('Save').click();
    await expect(page.getByText('SB7-EG2 was added.').first()).toBeVisible();
    await picture(page, 'director new added');
    await button('Copy').click();
    await expect(page.getByRole('heading', { name: /^Copy of/ })).toBeVisible();
    await picture(page, 'director copy');
  });

  test('Director: certificate signing request', async ({ page }, testInfo) => {
    await signInToDirector(page, CertificateSigningRequestPage.address);
    const request = new CertificateSigningRequestPage(page);
    await page.getByRole('button', { name: 'Help: State' }).click();
    await picture(page, 'director request help');
    await page.keyboard.press('Escape');
    await request.addAlternativeName('connect.sb7.com');
    await request.addAlternativeName('10.7.0');
    await request.commonName.fill('two words');
    await request.country.fill('USA');
    await request.generate.click();
    await expect(page.getByText('is not a country code').first()).toBeVisible();
    await picture(page, 'director request refused');
    await request.reset.click();
    await generateRequest(page, testInfo.outputPath());
    await expect(request.outcome).toBeVisible();
    await picture(page, 'director request generated');
    await request.tickNewKey();
    await request.generate.click();
    await expect(new Question(page, 'Replace the private key?').window).toBeVisible();
    await picture(page, 'director request question');
  });

  test('Director: the Certificate tab', async ({ page }, testInfo) => {
    test.setTimeout(120_000);
    const folder = testInfo.outputPath();
    const { authority, request, tab } = await prepareInstallation(page, folder);
    const certificate = authority.certify(request.name, { names: ['sb7-hq.sb7.com'] });
    writeFileSync(join(folder, 'notes.crt'), 'Nothing of use');
    await tab.drop(join(folder, 'notes.crt'));
    await tab.save.click();
    await expect(tab.refusal).toBeVisible();
    await picture(page, 'director certificate refused');
    await pictureOf(tab.plan, 'director certificate refused plan');
    await tab.reset.click();
    await tab.drop(authority.asPfx('hq.pfx', 'sb7-hq.sb7.com', 'secret'));
    await tab.password.fill('wrong');
    await expect(tab.plan).toContainText('does not open');
    await picture(page, 'director certificate wrong password');
    await tab.reset.click();
    await tab.drop(certificate);
    await tab.save.click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await picture(page, 'director certificate question');
    await page.keyboard.press('Escape');
    await tab.reset.click();
    await tab.drop(certificate, authority.path(authority.intermediate));
    await expect(tab.plan).toContainText('will be installed');
    await picture(page, 'director certificate plan');
    await pictureOf(tab.plan, 'director certificate plan below');
    await tab.save.click();
    await expect(tab.restarting).toBeVisible();
    await picture(page, 'director certificate restarting');
    await expect(tab.restarting).toBeHidden();
    await picture(page, 'director certificate installed');
    await tab.restoreDefault.click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await picture(page, 'director certificate restore question');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show all fields…' }).click();
    await picture(page, 'director certificate all fields');
  });
});
