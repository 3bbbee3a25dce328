import { beforeAll, describe, expect, test } from 'vitest';
import type { Certificate } from '@/pki/certificate';
import { directOperations } from '@/pki/worker/direct-operations';
import { displayNameOf } from '@/pki/distinguished-name';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import { issue, issueAuthority, issueServer, verdictsAmong, type Issued } from '@/testing/certificates';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { trustedByAllPcs } from '@/testing/trusted-root';
import { problemOf } from '../world/problem';
import { recordOf, withCertificates, withRecords, type World } from '../world/world';
import { planInstallation, type InstallationFacts } from './installation-plan';

const host = 'sb7-hq.sb7.com';
const slotId = 'headquarters-https';

/** Every PC trusts the root. */
let world: World;
/** Nobody was given it. */
let stranger: World;
let root: Issued;
let intermediate: Issued;
let server: Issued;

beforeAll(async () => {
  root = await issueAuthority('Outside Root');
  intermediate = await issueAuthority('Outside Issuing CA', { issuedBy: root });
  server = await issueServer(host, { issuedBy: intermediate });
  stranger = requesting((await anInstalledLab()).store.world(), server);
  world = trustedByAllPcs(stranger, root.certificate);
});

/** The world with a stored request for a certificate's key. */
function requesting(before: World, { key }: Issued): World {
  const slot = recordOf(before, 'slots', slotId);
  const request = { fingerprint: 'f', key: key.publicKey.fingerprint, commonName: host, createdAt: noteTime };
  return withRecords(before, 'slots', { [slotId]: { ...slot, request } });
}

async function factsOf(...given: readonly Issued[]): Promise<InstallationFacts> {
  return {
    certificates: given.map(({ certificate }) => certificate),
    keys: [],
    verdicts: await verdictsAmong(root, intermediate, ...given),
  };
}

async function planOf(given: readonly Issued[], at = noteTime, inWorld = world) {
  return planInstallation(inWorld, slotId, await factsOf(...given), at);
}

function namesOf(certificates: readonly Certificate[]) {
  return certificates.map(({ fingerprint }) => fingerprint);
}

test('a certificate with its whole chain is installed without a question where everybody trusts the root', async () => {
  const plan = await planOf([root, server, intermediate]);
  expect(plan.problem).toBeUndefined();
  expect(plan.confirmations).toEqual([]);
  expect(plan.credential).toEqual({
    certificate: server.certificate.fingerprint,
    key: server.key.publicKey.fingerprint,
    chain: namesOf([intermediate.certificate, root.certificate]),
    installedAt: noteTime,
  });
});

describe('revocation lists beside the certificate', () => {
  async function confirmationsWith(serialNumber: string) {
    const list = await directOperations.issueRevocationList(
      {
        issuer: intermediate.certificate.subject,
        thisUpdate: noteTime - 1000,
        nextUpdate: noteTime + 86_400_000,
        number: '01',
        digest: 'SHA-256',
        revoked: [{ serialNumber, revokedAt: noteTime - 1000 }],
      },
      intermediate.key,
    );
    const facts = await factsOf(root, intermediate, server);
    const { certificates } = facts;
    const verdicts = await collectVerdicts(certificates, directOperations, {}, [list]);
    return planInstallation(world, slotId, { ...facts, verdicts, revocationLists: [list] }, noteTime)
      .confirmations;
  }

  test('what they revoke is not installed without a question', async () => {
    const { subject, serialNumber } = server.certificate;
    expect(await confirmationsWith(serialNumber)).toMatchObject([
      { name: 'chain-invalid', values: { problem: 'revoked', certificate: displayNameOf(subject) } },
    ]);
  });

  test('what they do not name is no worse for them', async () => {
    expect(await confirmationsWith('7777')).toEqual([]);
  });
});

describe('refused', () => {
  test('nothing given', async () => {
    expect((await planOf([])).problem).toEqual(problemOf('no-certificate-given', 'files'));
  });

  test('a file that cannot be read, before anything else', async () => {
    const unreadable = problemOf('file-unreadable', 'files', {
      file: 'picture.jpg',
      found: 'a JPEG picture',
    });
    const plan = planInstallation(world, slotId, { ...(await factsOf(server)), unreadable }, noteTime);
    expect(plan).toEqual({ problem: unreadable, confirmations: [] });
  });

  test('no certificate for any key, with both fingerprints', async () => {
    const stranger = await issueServer(host, { issuedBy: intermediate });
    const { problem, credential } = await planOf([stranger, intermediate, root]);
    expect(problem).toEqual(
      problemOf('no-certificate-fits-a-key', 'files', {
        certificate: host,
        certificateKey: stranger.key.publicKey.fingerprint,
        slotKey: server.key.publicKey.fingerprint,
        keyReplaced: 'no',
      }),
    );
    expect(credential).toBeUndefined();
  });

  test('a certificate for a key that a later request replaced, saying so', async () => {
    const replaced = await issueServer(host, { issuedBy: intermediate });
    const slot = recordOf(world, 'slots', slotId);
    const replacedKeys = [replaced.key.publicKey.fingerprint];
    const inWorld = withRecords(world, 'slots', { [slotId]: { ...slot, replacedKeys } });
    const { problem } = await planOf([replaced, intermediate, root], noteTime, inWorld);
    expect(problem?.values?.['keyReplaced']).toBe('yes');
  });

  test.each([
    ['certificate-expired', 2 * 365 * 86_400_000],
    ['certificate-not-yet-valid', -2 * 365 * 86_400_000],
  ])('%s at lab time', async (name, shift) => {
    expect((await planOf([server, intermediate, root], noteTime + shift)).problem?.name).toBe(name);
  });
});

describe('installed after a confirmation', () => {
  test('the intermediate is missing: its name is said', async () => {
    const { confirmations, problem } = await planOf([server]);
    expect(problem).toBeUndefined();
    expect(confirmations).toMatchObject([
      { name: 'chain-incomplete', values: { issuer: 'Outside Issuing CA' } },
    ]);
  });

  test('the root is neither given nor known: nothing need be missing', async () => {
    const { confirmations } = await planOf([server, intermediate], noteTime, stranger);
    expect(confirmations).toMatchObject([{ name: 'root-not-known', values: { issuer: 'Outside Root' } }]);
  });

  test('the root was not given to those who connect, whether it is among the files or known to the lab', async () => {
    const question = { name: 'root-not-trusted', values: { root: 'Outside Root', pcs: '0 of 27' } };
    const known = withCertificates(stranger, [root.certificate], {});
    expect((await planOf([server, intermediate, root], noteTime, stranger)).confirmations).toMatchObject([
      question,
    ]);
    expect((await planOf([server, intermediate], noteTime, known)).confirmations).toMatchObject([question]);
  });

  test('the name is another one', async () => {
    const other = await issueServer('other.sb7.com', { issuedBy: intermediate, key: server.key });
    const { confirmations } = await planOf([other, intermediate, root]);
    expect(confirmations).toMatchObject([
      { name: 'name-does-not-match', values: { host: 'SB7-HQ.SB7.com', names: 'other.sb7.com' } },
    ]);
  });

  test('SHA-1', async () => {
    const old = await issueServer(host, { issuedBy: intermediate, key: server.key, digest: 'SHA-1' });
    expect((await planOf([old, intermediate, root])).confirmations).toMatchObject([
      { name: 'digest-too-weak' },
    ]);
  });

  test('self-signed', async () => {
    const own = await issueServer(host, { key: server.key });
    expect((await planOf([own])).confirmations).toMatchObject([{ name: 'self-signed' }]);
  });

  test('a certificate for clients', async () => {
    const extendedKeyUsage = ['1.3.6.1.5.5.7.3.2'];
    const client = await issueServer(host, { issuedBy: intermediate, key: server.key, extendedKeyUsage });
    expect((await planOf([client, intermediate, root])).confirmations).toMatchObject([
      { name: 'purpose-not-allowed' },
    ]);
  });

  test('an issuer that is no authority', async () => {
    const impostor = await issue('Outside Issuing CA', { issuedBy: root });
    const under = await issueServer(host, { issuedBy: impostor, key: server.key });
    expect((await planOf([under, impostor, root])).confirmations).toMatchObject([
      { name: 'chain-invalid', values: { problem: 'issuer-is-not-an-authority' } },
    ]);
  });
});

test('a key among the files fits as well as the request’s', async () => {
  const made = await issueServer(host, { issuedBy: intermediate });
  const facts = { ...(await factsOf(made, intermediate, root)), keys: [made.key.publicKey.fingerprint] };
  expect(planInstallation(world, slotId, facts, noteTime).credential?.key).toBe(
    made.key.publicKey.fingerprint,
  );
});
