import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/prepared-test';
import type { OpensslAuthority } from '../../fixtures/openssl-authority';
import { installFiles, openConnectClient, type Prepared } from '../../journeys/install-certificate';

/* Files as people really have them are installed in Director as they are, and the lock turns green. */

const names = ['sb7-hq.sb7.com'];

function textOf(authority: OpensslAuthority, ...files: readonly string[]): string {
  return files.map((file) => readFileSync(authority.path(file), 'utf8')).join('');
}

/** As `openssl s_client -showcerts` prints a chain that it does not trust. */
function asClientOutput(certificates: string): string {
  const [server = '', issuer = ''] = certificates.split(/(?<=-----END CERTIFICATE-----\n)/);
  return `CONNECTED(00000003)
depth=1 C = US, O = Practice Authority, CN = Practice Intermediate
verify error:num=20:unable to get local issuer certificate
verify return:1
---
Certificate chain
 0 s:CN = sb7-hq.sb7.com
   i:C = US, O = Practice Authority, CN = Practice Intermediate
   a:PKEY: rsaEncryption, 2048 (bit); sigalg: RSA-SHA256
${server} 1 s:C = US, O = Practice Authority, CN = Practice Intermediate
   i:C = US, O = Practice Authority, CN = Practice Root
${issuer}---
Server certificate
subject=CN = sb7-hq.sb7.com
---
No client certificate CA names sent
Verification error: unable to get local issuer certificate
---
DONE
`;
}

/** As `kubectl get secret -o yaml` prints it. */
function asSecret(certificates: string, key: string): string {
  const inBase64 = (text: string) => Buffer.from(text).toString('base64');
  return `apiVersion: v1
data:
  tls.crt: ${inBase64(certificates)}
  tls.key: ${inBase64(key)}
kind: Secret
metadata:
  name: hq-tls
type: kubernetes.io/tls
`;
}

async function expectInstalled({ lab, tab }: Prepared, path: string): Promise<void> {
  await installFiles(tab, [path]);
  await expect(tab.installed).toContainText('Practice Intermediate');
  const client = await openConnectClient(lab);
  await expect(client.secure).toBeVisible();
}

test('what openssl s_client printed installs', orInSoak(false), async ({ prepared }) => {
  const { authority, request } = prepared;
  authority.certify(request.name, { names });
  const path = authority.path('connection.txt');
  writeFileSync(path, asClientOutput(textOf(authority, 'server.pem', authority.intermediate)));
  await expectInstalled(prepared, path);
});

test('a secret of Kubernetes installs, key and all', orInSoak(false), async ({ prepared }) => {
  const { authority, tab } = prepared;
  authority.strangeCertificate('sb7-hq.sb7.com');
  const path = authority.path('secret.yaml');
  const certificates = textOf(authority, 'strange.pem', authority.intermediate);
  writeFileSync(path, asSecret(certificates, textOf(authority, 'strange.key')));
  await tab.drop(path);
  await expect(tab.given).toContainText('The device itself may refuse it as it came.');
  await tab.reset.click();
  await expectInstalled(prepared, path);
});

test('the archive of a vendor installs, with what lies beside', async ({ prepared }) => {
  const { authority, request } = prepared;
  authority.certify(request.name, { names });
  const path = authority.path('vendor.zip');
  const archive = zipSync({
    'vendor/sb7-hq_sb7_com.crt': strToU8(textOf(authority, 'server.pem')),
    'vendor/bundle.crt': strToU8(textOf(authority, authority.intermediate, authority.root)),
    'vendor/README.txt': strToU8('Dear customer'),
    'vendor/Install guide.pdf': strToU8('%PDF-1.4'),
    '__MACOSX/vendor/._bundle.crt': strToU8('x'),
    'vendor/Thumbs.db': strToU8('x'),
  });
  writeFileSync(path, archive);
  await expectInstalled(prepared, path);
});
