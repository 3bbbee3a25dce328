import { expect, test } from '../../fixtures/lab-test';
import { OpensslAuthority } from '../../fixtures/openssl-authority';
import { needs, openssl } from '../../fixtures/outside-tool';
import { signInToDirector } from '../../journeys/first-visit';
import {
  installPrivateFiles,
  openCertificateTab,
  openConnectClient,
} from '../../journeys/install-certificate';
import { generateRequest } from '../../journeys/request-and-order';
import { CertificateStores } from '../../pages/desktop/certificate-stores';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';

const names = ['sb7-hq.sb7.com'];

test('a request is signed by a real OpenSSL CA, and every form of what comes back installs', async ({
  page,
}, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  const authority = new OpensslAuthority(folder);
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = await generateRequest(page, folder);
  expect(openssl(folder, 'req', '-verify', '-noout', '-in', request.name)).toContain('OK');
  const server = authority.certify(request.name, { names });

  const tab = await openCertificateTab(lab);
  await installPrivateFiles(tab, [
    server,
    authority.path(authority.intermediate),
    authority.path(authority.root),
  ]);
  await expect(tab.installed).toContainText('Practice Intermediate');

  const client = await openConnectClient(lab);
  await expect(client.notSecure).toBeVisible();
  await lab.openProgram('Certificates');
  await new CertificateStores(page).trustRoot(authority.path(authority.root));
  await lab.openProgram('Connect client');
  await expect(client.secure).toBeVisible();

  await lab.openProgram('Browser');
  const pkcs7 = authority.asPkcs7('all.p7b', ['server.pem', authority.intermediate, authority.root]);
  await installPrivateFiles(tab, [pkcs7]);
  await expect(tab.installed).toContainText('Practice Intermediate');

  const pfx = authority.asPfx('sb7-hq.pfx', 'sb7-hq.sb7.com', 'a “password” with blanks');
  await installPrivateFiles(tab, [pfx], 'a “password” with blanks');
  await lab.openProgram('Connect client');
  await expect(client.secure).toBeVisible();
});
