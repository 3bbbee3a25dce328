import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orInSoak } from '../../fixtures/in-soak';
import { inDays, keyFingerprint, type OpensslAuthority } from '../../fixtures/openssl-authority';
import { expect, test } from '../../fixtures/prepared-test';
import {
  installFiles,
  openCertificateTab,
  openConnectClient,
  skipRestart,
} from '../../journeys/install-certificate';
import { generateRequest } from '../../journeys/request-and-order';
import { Question } from '../../pages/desktop/question';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import type { CertificateTab } from '../../pages/director/certificate-tab';

const host = 'sb7-hq.sb7.com';
const names = [host];

test.describe('refused, and nothing changes', () => {
  test('an unreadable file, named with what was found in it', orInSoak(false), async ({ prepared }) => {
    const { folder, tab } = prepared;
    const path = join(folder, 'picture.crt');
    writeFileSync(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));

    await tab.drop(path);
    await expectRefused(tab, /picture\.crt.*could not be read.*PNG/i);
  });

  test('a password that is missing or wrong, until it is right', async ({ prepared }) => {
    const { authority, tab } = prepared;
    const pfx = authority.asPfx('hq.pfx', host, 'right');

    await tab.drop(pfx);
    await expectRefused(tab, /hq\.pfx is protected by a password/);
    await expect(tab.password).toHaveAttribute('aria-invalid', 'true');
    await expect(tab.password).toBeFocused();
    await expect(tab.plan).not.toContainText('is protected by a password');
    await tab.password.fill('wrong');
    await expectRefused(tab, /The password does not open hq\.pfx/);
    await expect(tab.password).toHaveAttribute('aria-invalid', 'true');
    await tab.password.fill('right');
    await tab.save.click();
    await expect(tab.outcome).toBeVisible();
  });

  test('a certificate for another key, with both fingerprints', async ({ prepared }) => {
    const { folder, authority, request, tab } = prepared;

    await tab.drop(authority.strangeCertificate(host), authority.path(authority.intermediate));
    await expectRefused(tab, /No certificate among the files fits a private key of this server/);
    await expect(tab.plan).toContainText(keyFingerprint(folder, 'x509', 'strange.pem'));
    await expect(tab.plan).toContainText(keyFingerprint(folder, 'req', request.name));
  });

  test(
    'a certificate ordered before a new key was made, and it says so',
    orInSoak(false),
    async ({ page, prepared }) => {
      const { lab, folder, authority, request, tab } = prepared;
      const certificate = authority.certify(request.name, { names });
      await lab.browse(CertificateSigningRequestPage.address);
      await new CertificateSigningRequestPage(page).tickNewKey();
      const replaced = generateRequest(page, folder);
      await new Question(page, 'Replace the private key?').answer('Replace the key');
      await replaced;

      await openCertificateTab(lab);
      await tab.drop(certificate, authority.path(authority.intermediate));
      await expectRefused(tab, /A new private key was made after this certificate was ordered/);
    },
  );

  test(
    'a certificate that has expired, and one that is not valid yet',
    orInSoak(false),
    async ({ prepared }) => {
      const { authority, request, tab } = prepared;

      await tab.drop(authority.certify(request.name, { names, validFrom: inDays(-90), validTo: inDays(-1) }));
      await expectRefused(tab, /expired on/);
      await tab.reset.click();
      await tab.drop(authority.certify(request.name, { names, validFrom: inDays(2), validTo: inDays(90) }));
      await expectRefused(tab, /is valid only from/);
    },
  );
});

interface Consequence {
  readonly title: string;
  readonly accept: string;
  /** Whether the client's lock is green all the same, and what the client says. */
  readonly isSecure: boolean;
  readonly reason: RegExp;
  readonly files: (authority: OpensslAuthority, request: string) => readonly string[];
}

const consequences: readonly Consequence[] = [
  {
    title: 'The chain is incomplete',
    accept: 'Install without it',
    isSecure: false,
    reason: /The certificate of the issuer, Practice Intermediate, is missing/,
    files: (authority, request) => [authority.certify(request, { names })],
  },
  {
    title: 'The name does not match',
    accept: 'Install anyway',
    isSecure: false,
    reason: /The certificate is for other\.sb7\.com, not for sb7-hq\.sb7\.com/i,
    files: (authority, request) => [
      authority.certify(request, { names: ['other.sb7.com'] }),
      authority.path(authority.intermediate),
    ],
  },
  {
    title: 'The signature is weak',
    accept: 'Install anyway',
    isSecure: true,
    reason: /signed with an algorithm that is no longer considered safe/,
    files: (authority, request) => [
      authority.certify(request, { names, digest: 'sha1' }),
      authority.path(authority.intermediate),
    ],
  },
  {
    title: 'The key is short',
    accept: 'Install anyway',
    isSecure: true,
    reason: /has 1024 bits, which is too short/,
    files: (authority) => [
      authority.strangeCertificate(host, 1024),
      authority.path('strange.key'),
      authority.path(authority.intermediate),
    ],
  },
];

/** One that leaves the client's lock green and one that does not. */
const usual = ['The name does not match', 'The key is short'];

for (const { title, accept, isSecure, reason, files } of consequences)
  test(
    `asked first: ${title.toLowerCase()}; declined it changes nothing, accepted it comes as said`,
    orInSoak(usual.includes(title)),
    async ({ page, prepared }) => {
      const { lab, authority, request, tab } = prepared;
      const before = await tab.serialNumber.innerText();
      const question = new Question(page, title);

      await tab.drop(...files(authority, request.name));
      await tab.save.click();
      await question.answer('Cancel');
      await expect(question.window).toBeHidden();
      await expect(tab.serialNumber).toHaveText(before);

      await tab.save.click();
      await question.answer(accept);
      await expect(tab.outcome).toBeVisible();
      await skipRestart(tab);
      await expect(tab.serialNumber).not.toHaveText(before);
      const client = await openConnectClient(lab);
      await expect(isSecure ? client.secure : client.notSecure).toBeVisible();
      await expect(client.reasons).toContainText(reason);
    },
  );

test('Restore default certificate and Previous certificate ask, and do what they say', async ({
  page,
  prepared,
}) => {
  const { authority, request, tab } = prepared;
  const factory = await tab.serialNumber.innerText();
  await installFiles(tab, [
    authority.certify(request.name, { names }),
    authority.path(authority.intermediate),
  ]);
  await expect(tab.serialNumber).not.toHaveText(factory);
  const installed = await tab.serialNumber.innerText();

  await tab.restoreDefault.click();
  await new Question(page, 'Restore default certificate').answer('Cancel');
  await expect(tab.serialNumber).toHaveText(installed);
  await tab.restoreDefault.click();
  await new Question(page, 'Restore default certificate').answer('Replace the certificate');
  await skipRestart(tab);
  await expect(tab.serialNumber).toHaveText(factory);
  await tab.previous.click();
  await new Question(page, 'Previous certificate').answer('Replace the certificate');
  await skipRestart(tab);
  await expect(tab.serialNumber).toHaveText(installed);
});

/** The plan says why before Save does, Save tells it in one place, and leaves the installed certificate as it is. */
async function expectRefused(tab: CertificateTab, words: RegExp): Promise<void> {
  const before = await tab.serialNumber.innerText();
  await expect(tab.plan).toContainText(words);
  await tab.save.click();
  await expect(tab.refusal).toHaveCount(1);
  await expect(tab.refusal).toContainText(words);
  await expect(tab.serialNumber).toHaveText(before);
}
