import { writeFileSync } from 'node:fs';
import { expect, test } from '../../fixtures/lab-test';
import { OpensslAuthority } from '../../fixtures/openssl-authority';
import { needs, openssl } from '../../fixtures/outside-tool';
import { Lab } from '../../pages/desktop/lab';
import { Preflight } from '../../pages/preflight/preflight';

/** As a Windows CA writes it: the name of the template, for servers and clients. */
const extensions = [
  '1.3.6.1.4.1.311.20.2 = ASN1:BMPSTRING:WebServer',
  'subjectAltName = DNS:hq.example.com',
  'extendedKeyUsage = serverAuth, clientAuth',
  'keyUsage = critical, digitalSignature, keyEncipherment',
].join('\n');

test('a company’s own Windows CA signs a request, and its answer is known for what it is', async ({
  page,
}, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  const authority = new OpensslAuthority(folder);
  // oxfmt-ignore
  openssl(folder, 'req', '-new', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'own.key', '-subj', '/CN=hq.example.com',
    '-addext', 'subjectAltName=DNS:hq.example.com', '-out', 'own.csr');
  writeFileSync(authority.path('template.cnf'), extensions);
  // oxfmt-ignore
  openssl(folder, 'x509', '-req', '-in', 'own.csr', '-CA', authority.intermediate, '-CAkey', 'intermediate.key',
    '-set_serial', '0x5a5a5a5a5a5a5a5a5a', '-days', '200', '-extfile', 'template.cnf', '-out', 'certnew.cer');
  const lab = new Lab(page);
  await lab.open();
  await lab.openProgram('Pre-flight');
  const preflight = new Preflight(page);
  await preflight.chooseTarget('HQ server (Connect Director) of a real site');
  await preflight.reachedAs.fill('hq.example.com');

  await test.step('The request has the command that hands it in', async () => {
    await preflight.drop(authority.path('own.csr'));
    await expect(
      preflight.report.getByText(/^certreq -submit -attrib CertificateTemplate:WebServer own\.csr/),
    ).toBeVisible();
  });

  await test.step('Director takes the chain that such a CA offers', async () => {
    const chain = authority.asPkcs7('certnew.p7b', ['certnew.cer', authority.intermediate, authority.root]);
    await preflight.drop(chain);
    await expect(preflight.findings).toContainText(
      'The certificate of hq.example.com was issued by a Windows CA (AD CS).',
    );
    await expect(preflight.findings).toContainText('also the chain (certnew.p7b)');
    await expect(preflight.device).toContainText('answers the request in own.csr');
  });

  await test.step('A gateway takes text alone', async () => {
    await preflight.chooseTarget('Edge Gateway of a real site');
    await preflight.reachedAs.fill('hq.example.com');
    await expect(preflight.findings).toContainText('Import takes text: the download in Base 64');
  });
});
