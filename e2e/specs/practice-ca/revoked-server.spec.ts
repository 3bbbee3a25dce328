import type { Locator } from '@playwright/test';
import { expectAccessible } from '../../fixtures/accessibility';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { needs, openssl } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { signInToDirector } from '../../journeys/first-visit';
import { openConnectClient } from '../../journeys/install-certificate';
import { certifyWithPracticeRoot } from '../../journeys/practice-certificate';
import { BrowserBar } from '../../pages/desktop/browser-bar';
import { CertificateStores } from '../../pages/desktop/certificate-stores';
import { PracticeCa } from '../../pages/desktop/practice-ca';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';

const director = 'https://sb7-hq.sb7.com/';
const list = 'http://pki.practice-ca.example/Practice_Root.crl';
const root = 'Practice Root';
const server = 'SB7-HQ.SB7.com';

test(
  'a revoked server keeps its lock until the list is published, and only where the PC asks does it lose it',
  orInSoak(false),
  async ({ page }, testInfo) => {
    test.setTimeout(120_000);
    needs('openssl');
    const folder = testInfo.outputPath();
    const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
    await certifyWithPracticeRoot(lab, folder, root);
    const [ca, bar, stores] = [new PracticeCa(page), new BrowserBar(page), new CertificateStores(page)];
    const client = await openConnectClient(lab);
    await expect(client.secure).toBeVisible();
    const switchRevocation = async (asks: boolean) => {
      await lab.openProgram('Certificates');
      await stores.checkRevocation.click();
      await expect(stores.checkRevocation).toBeChecked({ checked: asks });
    };
    const publish = async () => {
      await lab.openProgram('Practice CA');
      await ca.publishList(root);
    };
    const openExplanation = async (lock: Locator) => {
      await lab.browse(director);
      await expect(lock).toBeVisible();
      await bar.lock.click();
      await bar.explain.click();
    };
    const lookAtClient = async (lock: Locator) => {
      await page.keyboard.press('Escape');
      await lab.openProgram('Connect client');
      await expect(lock).toBeVisible();
    };
    /** What browser and client say now: the same, as they ask the same stores. */
    const expectLocks = async (state: 'secure' | 'notSecure', said: string) => {
      await openExplanation(bar[state]);
      await expect(bar.bubble).toContainText(said);
      await lookAtClient(client[state]);
      await expect(client.reasons).toContainText(said);
    };
    /** Nothing is said of revocation. */
    const expectNothingSaid = async () => {
      await openExplanation(bar.secure);
      await expect(bar.bubble.getByRole('listitem')).toHaveCount(1);
      await lookAtClient(client.secure);
    };

    await test.step('asked before any list is published, nothing is held against the server, and the lock says so', async () => {
      await switchRevocation(true);
      await expectLocks('secure', `no list of its issuer could be fetched from ${list}`);
      await lab.browse(list);
      await expect(page.getByRole('heading', { name: 'This page can’t be found' })).toBeVisible();
    });

    await test.step('a list without the server says that it is good', async () => {
      await publish();
      await expectNothingSaid();
    });

    await test.step('revoking reaches nobody before the next list', async () => {
      await lab.openProgram('Practice CA');
      await ca.show('Certificates');
      await ca.run('Revoke', server);
      const form = ca.dialog('Revoke');
      const reason = form.getByRole('combobox', { name: 'Reason' });
      await reason.selectOption({ label: 'Key compromise' });
      const chosen = await reason.inputValue();
      await page.reload();
      await expect(reason).toHaveValue(chosen);
      await form.getByRole('button', { name: 'Revoke', exact: true }).click();
      await expect(form).toBeHidden();
      await expect(ca.row(server)).toContainText('Revoked');
      await expectNothingSaid();
    });

    await test.step('the next list takes the lock away', async () => {
      await publish();
      await expectLocks('notSecure', `The certificate ${server} has been revoked.`);
      await expect(client.details).toContainText(`http://${server}`);
      await expectAccessible(page);
    });

    await test.step('what lies at the address, OpenSSL reads as well', async () => {
      await lab.browse(list);
      const saved = await saveFile(page, folder, () =>
        page.getByRole('button', { name: 'Save', exact: true }).click(),
      );
      const text = openssl(folder, 'crl', '-inform', 'der', '-in', saved.name, '-noout', '-text');
      expect(text).toContain('Key Compromise');
    });

    await test.step('a PC that does not ask keeps the lock, and says what it does not see', async () => {
      await switchRevocation(false);
      await expectLocks('secure', 'This program does not ask for revocation');
      await switchRevocation(true);
      await expectLocks('notSecure', 'has been revoked');
    });

    await test.step('taken back and published, the lock returns', async () => {
      await lab.openProgram('Practice CA');
      await ca.show('Certificates');
      await ca.run('Unrevoke', server);
      await expect(ca.row(server)).toContainText('Valid');
      await publish();
      await expectNothingSaid();
    });
  },
);
