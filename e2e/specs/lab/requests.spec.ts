import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { signInToDirector } from '../../journeys/first-visit';
import { certifyHeadquarters, openConnectClient } from '../../journeys/install-certificate';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';

test.use({ isFirstVisit: true });

test(
  'a whole story asks for nothing but the files of the app',
  orInSoak(false),
  async ({ page, baseURL, watched }, testInfo) => {
    const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
    await certifyHeadquarters(lab, testInfo.outputPath());
    const client = await openConnectClient(lab);
    await expect(client.secure).toBeVisible();

    const asked = watched.requests.filter((request) => !request.startsWith('GET blob:'));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((request) => !request.startsWith(`GET ${baseURL ?? ''}`))).toEqual([]);
  },
);

test.describe('what the page may not do', () => {
  test.use({ announcedErrors: [/Content Security Policy|requires 'Trusted/] });

  test('requests, and HTML from a string, are refused', async ({ page, watched }) => {
    await new Lab(page).open();

    const refused = await page.evaluate(async () => {
      const attempts = [
        async () => fetch('https://elsewhere.example/'),
        async () => fetch('./index.html'),
        () => Promise.resolve().then(() => document.body.insertAdjacentHTML('beforeend', '<p>Hello</p>')),
      ];
      const outcomes = await Promise.allSettled(attempts.map((attempt) => attempt()));
      return outcomes.map(({ status }) => status);
    });

    expect(refused).toEqual(['rejected', 'rejected', 'rejected']);
    expect(watched.errors.length).toBeGreaterThanOrEqual(3);
  });
});
