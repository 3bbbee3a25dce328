import { expect, test } from '../fixtures/lab-test';
import { OpensslAuthority } from '../fixtures/openssl-authority';
import { signInToAppliance } from '../journeys/first-visit';
import { createCsr, enableHttps } from '../journeys/service-appliance';
import { Lab } from '../pages/desktop/lab';
import { Question } from '../pages/desktop/question';
import { SignInPage } from '../pages/director/sign-in-page';
import { ConferencesPage } from '../pages/service-appliance/conferences-page';
import { HttpsPage } from '../pages/service-appliance/https-page';
import { displays, narrowest, onEach, picture, pictureOf } from './tour';

onEach([...displays, narrowest], () => {
  test('service appliance: sign-in, and whom it does not let in', async ({ page }) => {
    const lab = new Lab(page);
    await lab.open();
    await lab.browse(ConferencesPage.address);
    const signIn = new SignInPage(page, 'Conference Administration');
    await expect(signIn.heading).toBeVisible();
    await picture(page, 'appliance sign-in');
    await signIn.signIn('admin', 'wrong');
    await expect(page.getByText('User name or password is not right')).toBeVisible();
    await picture(page, 'appliance sign-in refused');
    await signIn.signIn('helpdesk');
    await expect(page.getByRole('heading', { name: 'Not permitted' })).toBeVisible();
    await picture(page, 'appliance not permitted');
  });

  test('service appliance: conferences, reports and settings', async ({ page }) => {
    const lab = await signInToAppliance(page, ConferencesPage.address);
    const conferences = new ConferencesPage(page);
    await conferences.next.click();
    await picture(page, 'appliance conferences second page');
    await conferences.find('nothing of the kind');
    await expect(conferences.showAll).toBeVisible();
    await picture(page, 'appliance conferences without a hit');
    await conferences.showAll.click();
    await conferences.delete('Support hotline');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await picture(page, 'appliance conferences delete question');
    await new Question(page, 'Delete Conference').answer('Delete');
    await expect(page.getByRole('alertdialog')).toBeHidden();
    await picture(page, 'appliance conferences deleted');
    await lab.browse('http://sb7-vsa100.sb7.com/reports');
    await page.getByRole('button', { name: 'Download' }).click();
    await picture(page, 'appliance report downloaded');
    await lab.browse('http://sb7-vsa100.sb7.com/defaults');
    await page.getByRole('textbox', { name: 'Largest conference' }).fill('1000');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Enter a whole number from 2 to 100.')).toBeVisible();
    await picture(page, 'appliance settings refused');
    await page.getByRole('textbox', { name: 'Largest conference' }).fill('40');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('The settings were saved.')).toBeVisible();
    await picture(page, 'appliance settings saved');
  });

  test('service appliance: HTTPS, step by step', async ({ page }, testInfo) => {
    test.setTimeout(120_000);
    const folder = testInfo.outputPath();
    const authority = new OpensslAuthority(folder);
    await signInToAppliance(page, HttpsPage.address);
    const https = new HttpsPage(page);
    await picture(page, 'appliance https disabled');
    await enableHttps(https);
    await picture(page, 'appliance https enabled');
    await pictureOf(https.stepTwo, 'appliance https step two without a request');
    await pictureOf(https.stepThree, 'appliance https step three empty');
    await https.createCsr.click();
    await https.field('Country').fill('USA');
    await https.field('State or Province').fill('CA');
    await https.field('Common Name').fill('bridge@shoretel.com');
    await https.field('Email Address').fill('nobody');
    await https.createCsr.click();
    await pictureOf(https.stepTwo, 'appliance https request refused');
    await https.field('Email Address').fill('');
    const csr = await createCsr(page, folder, https);
    await expect(https.downloadCsr).toBeVisible();
    await pictureOf(https.stepTwo, 'appliance https request created');
    await https.createNewCsr.click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await picture(page, 'appliance https request question');
    await page.keyboard.press('Escape');
    await https.drop('SSL Certificate', authority.certify(csr.name, { names: ['sb7-vsa100.sb7.com'] }));
    await expect(https.plan).toBeVisible();
    await pictureOf(https.stepThree, 'appliance https plan with a problem');
    await https.drop('Intermediate Certificate (optional)', authority.path(authority.intermediate));
    await expect(https.plan).toContainText('will be installed');
    await pictureOf(https.stepThree, 'appliance https plan');
    await https.upload.click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await picture(page, 'appliance https upload question');
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Install/ })
      .click();
    await expect(https.discard).toBeVisible();
    await pictureOf(https.stepThree, 'appliance https uploaded');
    await https.restart.click();
    await expect(https.skipTheWait).toBeVisible();
    await picture(page, 'appliance https restarting');
    await https.skipTheWait.click();
    await https.heading.waitFor();
    await picture(page, 'appliance https restarted');
    await https.secureAddress.click();
    await expect(new Lab(page).address).toHaveValue(/^https:/);
    await picture(page, 'appliance over https');
  });
});
