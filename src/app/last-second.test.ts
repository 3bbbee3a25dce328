/*
 * Dates of certificates are whole seconds, and the last one belongs to the time of validity (RFC 5280 section 4.1.2.5).
 * Every place that says whether a certificate is out of date says it at the same instant.
 */
import { beforeAll, expect, test } from 'vitest';
import type { Certificate } from '@/pki/certificate';
import { latestOf } from '@/simulation/vendor/order';
import { problemOfAuthority } from '@/simulation/vendor/vendor';
import { planReissue } from '@/simulation/vendor/vendor-reissue';
import { browserConnection } from '@/simulation/connections/browser';
import { clientConnection } from '@/simulation/connections/connect-client';
import type { Connection } from '@/simulation/connections/connection';
import { planImportedAuthority } from '@/simulation/slots/import-authority';
import { planProvisioning } from '@/simulation/appliances/mobility-router/provision-clients';
import { nextEvent } from '@/simulation/clock/next-event';
import { dateProblem } from '@/simulation/slots/installation-plan';
import { planGeneration } from '@/simulation/slots/generate-certificate';
import { recordOf, withRecords, type World } from '@/simulation/world/world';
import { anInstalledLab, aRequest, fileOf, must, noteTime } from '@/testing/lab';
import { placeOrder } from '@/testing/vendor-orders';
import { certificateStateOf } from '@/simulation/connections/certificate-state';
import { validityWords } from '@/views/certificate/validity-line/validity-line';
import { errorExplanation } from '@/desktop/browser/chrome-58/interstitial';
import { stateWords, type CertificateRow } from '@/workshop/practice-ca/certificates/certificate-rows';

const lastSecond = noteTime + 86_400_000;
const host = 'SB7-HQ.SB7.com';
const router = 'sb7-mr1';

let world: World;
let order: string;
let ordered: string;
let certificate: Certificate;
let authority: Certificate;

/** A lab with an order and an authority of the router, in which every certificate ends with the same second. */
beforeAll(async () => {
  const lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  const placed = await placeOrder(lab, await fileOf(lab, 'file-1'));
  [order, ordered] = [placed.number, latestOf(placed).certificate];
  world = endingAt(withAuthority(lab.store.world()), lastSecond);
  const served = recordOf(world, 'slots', 'headquarters-https').active;
  certificate = recordOf(world, 'certificates', served?.certificate ?? '');
  authority = recordOf(world, 'certificates', recordOf(world, 'authorities', 'mitel-uc').certificate);
});

function endingAt(before: World, notAfter: number): World {
  const certificates = Object.entries(before.certificates).map(([id, each]) => [id, { ...each, notAfter }]);
  const ended = { ...recordOf(before, 'orders', order), endsAt: notAfter };
  const withOrder = withRecords(before, 'orders', { [order]: ended });
  return { ...withOrder, certificates: Object.fromEntries(certificates) as World['certificates'] };
}

function withAuthority(before: World): World {
  const [id, slot] = Object.entries(before.slots).find(([, { kind }]) => kind === 'mobility-authority') ?? [];
  const { active } = recordOf(before, 'slots', 'headquarters-https');
  if (id === undefined || slot === undefined || active === undefined) throw new Error('a new site has both');
  return withRecords(before, 'slots', { [id]: { ...slot, active } });
}

function hasExpired({ report }: Connection): boolean {
  return report?.results.some(({ problem }) => problem === 'expired') === true;
}

/** Whether a place says at a lab time that what it looks at is out of date. */
const places: Readonly<Record<string, (at: number) => boolean>> = {
  'the browser': (at) => hasExpired(browserConnection(world, { scheme: 'https', host }, at)),
  'the Connect client': (at) =>
    clientConnection(world, host, at).some(({ connection }) => hasExpired(connection)),
  'the error page of Chrome': (at) => {
    const connection = browserConnection(world, { scheme: 'https', host }, at);
    return errorExplanation(host, { ...connection, error: 'DATE_INVALID' }, at).includes('expired');
  },
  'the state of a device': (at) => certificateStateOf(world, 'headquarters', at).names[0]?.name === 'expired',
  'the line of dates': (at) => validityWords(certificate, at).startsWith('expired'),
  'the list of the practice CA': (at) => {
    const row = { id: '', name: '', commonName: '', signer: { kind: 'unknown' }, certificate, hasKey: true };
    return stateWords(row as CertificateRow, at) === 'Expired';
  },
  'an installation': (at) => dateProblem(certificate, at) !== undefined,
  'an authority to be imported': (at) => {
    const key = { fingerprint: authority.publicKey.fingerprint, algorithm: 'RSA' };
    const facts = { certificates: [authority], keys: [key], verdicts: {} };
    const action = { type: 'import-authority', router, accepted: ['authority-imported'] } as const;
    return !planImportedAuthority(action, facts, at).ok;
  },
  'certificates that the router makes': (at) => {
    const accepted = ['restart-needed', 'remote-access-mismatch'] as const;
    const action = { ...aRequest(), type: 'generate-certificate', slot: 'mobility-remote' } as const;
    return !planGeneration(world, { ...action, keyLength: 2048, accepted }, at).ok;
  },
  'the router’s clients': (at) =>
    !planProvisioning(world, { type: 'provision-clients', router, users: [] }, at).ok,
  'the vendor’s authority': (at) => problemOfAuthority(world, at) !== undefined,
  'an order': (at) => {
    const action = { type: 'reissue-certificate', order, certificate: ordered, key: 'same' } as const;
    return !planReissue(world, { ...action, kind: 're-issue' }, undefined, at).ok;
  },
  'what is said to come next': (at) => nextEvent(world, at)?.name !== 'expires',
};

test.each(Object.keys(places))('%s ends with the last second, not before', (place) => {
  const isOver = places[place];
  expect([lastSecond, lastSecond + 999, lastSecond + 1000].map((at) => isOver?.(at))).toEqual([
    false,
    false,
    true,
  ]);
});
