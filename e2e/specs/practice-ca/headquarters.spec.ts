import { expectAccessible } from '../../fixtures/accessibility';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { saveFile } from '../../fixtures/saved-file';
import { signInToDirector } from '../../journeys/first-visit';
import {
  installPrivateFiles,
  openCertificateTab,
  openConnectClient,
} from '../../journeys/install-certificate';
import { saveFromFolder } from '../../journeys/practice-certificate';
import { generateRequest } from '../../journeys/request-and-order';
import { CertificateStores } from '../../pages/desktop/certificate-stores';
import { PracticeCa } from '../../pages/desktop/practice-ca';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';

test(
  'a root of one’s own signs the request of Headquarters, and the lock turns green',
  orInSoak(false),
  async ({ page }, testInfo) => {
    const folder = testInfo.outputPath();
    const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
    const request = await generateRequest(page, folder);

    await lab.openProgram('Practice CA');
    const ca = new PracticeCa(page);
    await ca.createRoot('Practice Root');
    await ca.show('Certificate signing requests');
    await ca.importFromFolder(request.name);
    await expect(ca.row('SB7-HQ.SB7.com')).toContainText('Unhandled');
    await ca.sign('SB7-HQ.SB7.com');
    await expect(ca.row('SB7-HQ.SB7.com')).toContainText('Signed');
    await expect(ca.status).toContainText('SB7-HQ.SB7.com.crt');

    await ca.show('Certificates');
    await expect(ca.row('SB7-HQ.SB7.com')).toHaveAttribute('aria-level', '2');
    await expectAccessible(page);
    await ca.row('Practice Root').click();
    const root = await saveFile(page, folder, () => ca.export('PEM'));

    const server = await saveFromFolder(lab, folder, 'SB7-HQ.SB7.com.crt');
    const tab = await openCertificateTab(lab);
    await installPrivateFiles(tab, [server.path, root.path]);
    await expect(tab.installed).toContainText('Practice Root');

    const client = await openConnectClient(lab);
    await expect(client.notSecure).toBeVisible();
    await lab.openProgram('Certificates');
    await new CertificateStores(page).trustRoot(root.path);
    await lab.openProgram('Connect client');
    await expect(client.secure).toBeVisible();
  },
);
