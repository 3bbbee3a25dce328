import { beforeAll, describe, expect, test } from 'vitest';
import { directOperations } from '@/pki/worker/direct-operations';
import type { Certificate } from '@/pki/certificate';
import type { VerdictTable } from '@/pki/path/validation-report';
import { certificateStateOf } from '@/simulation/connections/certificate-state';
import { siteConnections } from '@/simulation/connections/site-connections';
import { certificateOnPc } from '@/simulation/connections/pc-trust';
import { preflight } from '@/simulation/preflight/preflight';
import type { PartState } from '@/simulation/preflight/preflight-report';
import { preflightTargets } from '@/simulation/preflight/preflight-target';
import { planInstallation } from '@/simulation/slots/installation-plan';
import { trustOf } from '@/simulation/connections/trust';
import { recordOf, withCertificates, withRecords, type World } from '@/simulation/world/world';
import { issueAuthority, issueServer, verdictsAmong, type Issued } from '@/testing/certificates';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { trustedByAllPcs } from '@/testing/trusted-root';
import { certificateStateLine } from '@/views/certificate/certificate-state/certificate-state-text';
import { connectionWords } from '@/views/words/connection-words';
import { trustWords } from '@/views/words/trust-words';
import { certificateStatus } from '@/desktop/certificate-dialog/certificate-status';
import { createEquipmentRows } from '@/portals/director/administration/appliances-servers/platform-equipment/equipment-row';
import { statusOfSlot } from '@/portals/router-shell/certificate-page/status-of-slot';
import { reportInLists } from '@/workshop/practice-ca/certificates/certificate-details-of';
import { traineePc } from '@/simulation/pc/certificate-stores';
import { connectionLook } from './home/connection-look';
import { siteDevices } from './home/site-devices';

/*
 * Who trusts a certificate: plan, question, pre-flight, chain, certificate window, practice CA, badge, equipment list,
 * status line, site map and lock have one answer.
 */

const names = ['sb7-hq.sb7.com', 'sb7-eg.sb7.com'];
const anyName = names.map((value) => ({ kind: 'dns', value }) as const);
const headquarters = 'headquarters-https';
const gateway = 'edge-gateway';

type Making = Parameters<typeof issueServer>[1];

/** What is installed, and who was given what. */
interface Given {
  readonly server: Issued;
  /** What the files hold beside it. */
  readonly sent: readonly Issued[];
  /** What all PCs trust. */
  readonly trusted?: Issued;
  /** What the lab knows without anybody having been given it. */
  readonly known?: readonly Issued[];
}

interface Expected {
  /** The questions before it is installed. */
  readonly asked: readonly string[];
  /** At the end of the chain. */
  readonly trustedBy: string;
  readonly badge: string;
  /** Of the status line of a gateway that presents it. */
  readonly strip: 'good' | 'bad';
  /** Of the Connect client, and on the site map. */
  readonly lock: string;
  readonly says: RegExp;
  /** The pre-flight, which has parts of its own for name and trust; and of the PCs how many trust it. */
  readonly parts: readonly [device: PartState, name: PartState, trust: PartState, pcs: string];
  /** On the General tab of the certificate window of this PC; empty where it has nothing against it. */
  readonly window: RegExp;
}

let fresh: World;
let root: Issued;
let issuing: Issued;
let expiredIssuer: Issued;

beforeAll(async () => {
  fresh = (await anInstalledLab()).store.world();
  root = await issueAuthority('Outside Root');
  issuing = await issueAuthority('Issuing CA', { issuedBy: root });
  expiredIssuer = await issueAuthority('Old CA', { issuedBy: root, notAfter: noteTime - 1000 });
});

function server(making: Making = {}): Promise<Issued> {
  return issueServer('sb7-hq.sb7.com', { issuedBy: issuing, subjectAlternativeNames: anyName, ...making });
}

const nobody = 'no PC · no phone inside · no remote phone';
const allPcs = 'all PCs · no phone inside · no remote phone';

const notGiven: Omit<Expected, 'asked'> = {
  trustedBy: nobody,
  badge: 'Certificate: not trusted',
  strip: 'bad',
  lock: 'Not encrypted',
  says: /^The chain ends at Outside Root, which this PC does not trust\. On a PC, import it/,
  parts: ['green', 'green', 'red', '0 of 27'],
  window: /^This certificate cannot be verified up to a trusted certification authority/,
};

const notWhole = /^Windows does not have enough information to verify this certificate/;

const good: Expected = {
  asked: [],
  trustedBy: allPcs,
  badge: 'Certificate: installed',
  strip: 'good',
  lock: 'Secure',
  says: /^The certificate is trusted by this PC, within its dates and made for SB7-HQ\.SB7\.com\./,
  parts: ['green', 'green', 'green', '27 of 27'],
  window: /^$/,
};

const selfSigned: Expected = {
  asked: ['self-signed'],
  trustedBy: nobody,
  badge: 'Certificate: self-signed',
  strip: 'bad',
  lock: 'Not encrypted',
  says: /^The certificate sb7-hq\.sb7\.com is self-signed and not trusted here: it is not among the trusted roots of this PC/,
  parts: ['green', 'green', 'red', '0 of 27'],
  window: /^This CA Root certificate is not trusted/,
};

const ofAuthority = { basicConstraints: { isAuthority: true } } as const;

async function own(making: Making = {}): Promise<Given> {
  const values = { subjectAlternativeNames: anyName, ...making };
  return { server: await issueServer('sb7-hq.sb7.com', values), sent: [] };
}

async function ecServer(): Promise<Issued> {
  return server({ key: (await directOperations.generateKey('P-256')).keyPair });
}

describe.each<readonly [title: string, given: () => Promise<Given>, expected: Expected]>([
  ['trusted', async () => ({ server: await server(), sent: [issuing], trusted: root }), good],
  [
    'a private root among the files',
    async () => ({ server: await server(), sent: [issuing, root] }),
    { ...notGiven, asked: ['root-not-trusted'] },
  ],
  [
    'a private root that is not among the files, but known to the lab',
    async () => ({ server: await server(), sent: [issuing], known: [root] }),
    { ...notGiven, asked: ['root-not-trusted'], window: notWhole },
  ],
  [
    'directly under a private root that is not among the files',
    async () => ({ server: await server({ issuedBy: root }), sent: [], known: [root] }),
    { ...notGiven, asked: ['root-not-trusted'], window: notWhole },
  ],
  [
    'under a root that nobody knows',
    async () => ({ server: await server({ issuedBy: root }), sent: [] }),
    {
      ...notGiven,
      asked: ['chain-incomplete'],
      badge: 'Certificate: chain incomplete',
      window: notWhole,
      says: /Outside Root, is missing: .* If it is the root of an authority of your own, no server need send it/,
    },
  ],
  ['self-signed', () => own(), selfSigned],
  ['self-signed, marked CA:TRUE', () => own(ofAuthority), selfSigned],
  [
    'self-signed, marked CA:TRUE, and given to all PCs',
    async () => {
      const given = await own(ofAuthority);
      return { ...given, trusted: given.server };
    },
    // That programs elsewhere mind an authority as a server is said of it beside.
    {
      ...good,
      badge: 'Certificate: self-signed, trusted',
      parts: ['green', 'green', 'amber', '27 of 27'],
    },
  ],
  [
    'without the intermediate',
    async () => ({ server: await server(), sent: [], trusted: root }),
    {
      ...notGiven,
      asked: ['chain-incomplete'],
      badge: 'Certificate: chain incomplete',
      window: notWhole,
      says: /Issuing CA, is missing: .* If it is an intermediate, install it on the server/,
    },
  ],
  [
    'an expired issuer',
    async () => ({
      server: await server({ issuedBy: expiredIssuer }),
      sent: [expiredIssuer],
      trusted: root,
    }),
    {
      ...notGiven,
      asked: ['chain-invalid'],
      badge: 'Certificate: not accepted',
      says: /^The certificate Old CA expired on/,
      window: /^This certificate has expired or is not yet valid/,
    },
  ],
  [
    'another name',
    async () => ({
      server: await server({ subjectAlternativeNames: [{ kind: 'dns', value: 'other.sb7.com' }] }),
      sent: [issuing],
      trusted: root,
    }),
    {
      ...good,
      asked: ['name-does-not-match'],
      badge: 'Certificate: wrong name',
      strip: 'bad',
      lock: 'Not encrypted',
      parts: ['green', 'red', 'green', '27 of 27'],
      says: /^The certificate is for other\.sb7\.com, not for SB7-HQ\.SB7\.com/,
    },
  ],
  [
    'a common name alone',
    async () => ({ server: await server({ subjectAlternativeNames: [] }), sent: [issuing], trusted: root }),
    { ...good, strip: 'bad', parts: ['green', 'amber', 'green', '27 of 27'] },
  ],
  ['an EC key', async () => ({ server: await ecServer(), sent: [issuing], trusted: root }), good],
])('%s', (_title, make, expected) => {
  let given: Given;
  let verdicts: VerdictTable;
  /** Before it is installed, with and without the request for it. */
  let before: World;
  let requested: World;
  let certificates: readonly Certificate[];
  let installed: World;

  beforeAll(async () => {
    given = await make();
    const { trusted, known = [], sent } = given;
    verdicts = await verdictsAmong(root, issuing, expiredIssuer, given.server);
    const knowing = withCertificates(
      fresh,
      known.map(({ certificate }) => certificate),
      known.length > 0 || trusted !== undefined ? verdicts : {},
    );
    before = trusted === undefined ? knowing : trustedByAllPcs(knowing, trusted.certificate);
    certificates = [given.server, ...sent].map(({ certificate }) => certificate);
    installed = presenting(withCertificates(before, certificates, verdicts), given);
    const key = given.server.key.publicKey.fingerprint;
    const request = { fingerprint: 'f', key, commonName: '', createdAt: noteTime };
    requested = withRecords(before, 'slots', {
      [headquarters]: { ...recordOf(before, 'slots', headquarters), request },
    });
  });

  test('the plan asks it', () => {
    const { confirmations } = planInstallation(
      requested,
      headquarters,
      { certificates, keys: [], verdicts },
      noteTime,
    );
    expect(confirmations.map(({ name }) => name)).toEqual(expected.asked);
  });

  test('the pre-flight says it', () => {
    const target = preflightTargets(requested).find(({ id }) => id === headquarters);
    if (target === undefined) throw new Error('headquarters is a target');
    const origin = { file: 0, container: 'der', encrypted: false } as const;
    const items = certificates.map((certificate) => ({ kind: 'certificate', certificate, origin }) as const);
    const known = { host: 'sb7-hq.sb7.com', at: noteTime, verdicts, publicRoots: undefined };
    const { parts } = preflight(requested, { items, target, ...known });
    const [trust] = parts.flatMap(({ lines }) =>
      lines.flatMap((line) => (line.kind === 'audience' ? [line.trust] : [])),
    );
    const pcs = `${String(trust?.trusting)} of ${String(trust?.all)}`;
    expect([...parts.map(({ state }) => state), pcs]).toEqual(expected.parts);
  });

  test('certificate window and practice CA say it', () => {
    const [certificate, ...companions] = certificates;
    if (certificate === undefined) throw new Error('there is a certificate');
    const report = certificateOnPc(installed, traineePc, { certificate, companions }, noteTime);
    const status = certificateStatus(report);
    expect(status.kind === 'good' ? '' : status.text).toMatch(expected.window);
    const listed = certificates.map((own) => [own.fingerprint, { name: '', addedAt: noteTime }] as const);
    const imported = withRecords(installed, 'practiceCertificates', Object.fromEntries(listed));
    const { chain } = reportInLists(imported, certificate.fingerprint, noteTime);
    const above = chain.slice(1).map((link) => link.certificate);
    const trust = trustOf(imported, { certificate, companions: above }, noteTime);
    expect(trustWords(trust)).toBe(expected.trustedBy);
  });

  test('the chain says it', () => {
    const { certificate } = given.server;
    const companions = given.sent.map((own) => own.certificate);
    expect(trustWords(trustOf(installed, { certificate, companions }, noteTime))).toBe(expected.trustedBy);
  });

  test('badge, equipment list and status line say it', () => {
    expect(certificateStateLine(certificateStateOf(installed, 'headquarters', noteTime))).toBe(
      expected.badge,
    );
    const row = createEquipmentRows()(installed, noteTime).rows.find(({ id }) => id === 'headquarters');
    expect(row && certificateStateLine(row.certificate)).toBe(expected.badge);
    const [device] = siteDevices(installed, noteTime);
    expect(device?.certificates).toBe(expected.badge);
    expect(statusOfSlot(installed, gateway, noteTime).tone).toBe(expected.strip);
  });

  test('site map and lock say it', () => {
    const row = siteConnections(installed, noteTime).find(({ id }) => id === 'connect-client-headquarters');
    expect(row && connectionLook(row).word).toBe(expected.lock);
    const [reason] = row?.views[0]?.connection.reasons ?? [];
    expect(reason && connectionWords(reason)).toMatch(expected.says);
  });
});

function presenting(world: World, { server: { certificate, key }, sent }: Given): World {
  const credential = {
    certificate: certificate.fingerprint,
    key: key.publicKey.fingerprint,
    chain: sent.map((own) => own.certificate.fingerprint),
    installedAt: noteTime,
  };
  const slots = [headquarters, gateway].map(
    (id) => [id, { ...recordOf(world, 'slots', id), active: credential }] as const,
  );
  return withRecords(world, 'slots', Object.fromEntries(slots));
}
