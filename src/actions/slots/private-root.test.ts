import { beforeAll, describe, expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { toPem } from '@/pki/pem';
import { traineePc } from '@/simulation/pc/certificate-stores';
import type { Confirmation } from '@/simulation/world/problem';
import { issueAuthority, issueServer, type Issued } from '@/testing/certificates';
import { anInstalledLab, must, type TestLab } from '@/testing/lab';

/*
 * Whoever installs a chain whose root somebody does not trust is asked about it first, at every page of every portal that
 * takes one, whether the root is among the files or not (pages, 1.4).
 */

/** What a page installs in, by which action, and who is named: how many of them trust the root. */
type Page = readonly [
  slot: string,
  type: 'install-certificate' | 'import-pasted',
  who: Readonly<Record<string, string>>,
];

const pages: readonly Page[] = [
  ['headquarters-https', 'install-certificate', { pcs: '0 of 27' }],
  ['server-https', 'install-certificate', { pcs: '0 of 27' }],
  ['appliance-https', 'install-certificate', { pcs: '0 of 27' }],
  ['edge-gateway', 'import-pasted', { pcs: '0 of 27' }],
  ['rast', 'import-pasted', { 'remote-phones': '0 of 1' }],
  ['reverse-proxy', 'import-pasted', { pcs: '0 of 27' }],
  ['turn', 'import-pasted', { pcs: '0 of 27' }],
  ['mobility-local', 'import-pasted', { pcs: '0 of 27', 'mobile-clients': '0 of 3' }],
  ['mobility-remote', 'import-pasted', { 'mobile-clients': '0 of 3' }],
];

const pem = ({ certificate }: Issued) => toPem('CERTIFICATE', certificate.der);
const fileOf = (name: string, text: string) => ({ name, bytes: toUtf8(text) });

/** One in which nobody has the root, and one in which a PC has it without trusting it. */
let fresh: TestLab;
let informed: TestLab;
let root: Issued;
let issuing: Issued;
let server: Issued;

beforeAll(async () => {
  root = await issueAuthority('Outside Root');
  issuing = await issueAuthority('Outside CA', { issuedBy: root });
  const names = ['hq', 'dvs1', 'vsa100', 'eg', 'mr1'].map((device) => `sb7-${device}.sb7.com`);
  const subjectAlternativeNames = [...names, 'eg.sb7.com', 'mobility.sb7.com'].map(
    (value) => ({ kind: 'dns', value }) as const,
  );
  server = await issueServer('sb7-hq.sb7.com', { issuedBy: issuing, subjectAlternativeNames });
  [fresh, informed] = [await anInstalledLab(), await anInstalledLab()];
  const given = { type: 'import-certificates', pc: traineePc, store: 'intermediate' } as const;
  must(await informed.perform(given, { files: [fileOf('root.pem', pem(root))] }));
});

/** What is asked before server and issuers are installed in a slot; nothing is changed by it. */
async function askedBefore(
  { store, perform }: TestLab,
  [slot, type]: Page,
  issuers: readonly Issued[],
): Promise<readonly Confirmation[]> {
  const key = toPem('PRIVATE KEY', server.key.pkcs8);
  const files = [fileOf('all.pem', [pem(server), key, ...issuers.map(pem)].join(''))];
  const before = store.world();
  const outcome = await perform({ type, slot, accepted: [] }, { files });
  expect(store.world()).toBe(before);
  return outcome.ok ? [] : (outcome.problem.confirmations ?? []);
}

describe.each(pages)('%s, by %s', (slotKind, type, who) => {
  const page = [slotKind, type, who] as const;
  const notTrusted = { name: 'root-not-trusted', values: { ...who, root: 'Outside Root', slotKind } };

  test('the root is among the files', async () => {
    expect(await askedBefore(fresh, page, [issuing, root])).toEqual([notTrusted]);
  });

  test('it is not, and the lab knows it of somebody who does not trust it either', async () => {
    expect(await askedBefore(informed, page, [issuing])).toEqual([notTrusted]);
  });

  test('it is not, and nobody has it', async () => {
    const values = { ...who, issuer: 'Outside Root', certificate: 'Outside CA' };
    const [asked, ...others] = await askedBefore(fresh, page, [issuing]);
    expect(asked).toMatchObject({ name: 'root-not-known', values });
    expect(others).toEqual([]);
  });
});

test('no page is left out', () => {
  const present = Object.values(fresh.store.world().slots).map(({ kind }) => kind);
  // A standalone router presents nothing of a cluster; its authority is asked about in words of its own.
  const others = /^(?:vendor-web-site|remote-phone|mobility-authority|mobility-.*-virtual)$/;
  expect(new Set(pages.map(([slot]) => slot))).toEqual(new Set(present.filter((kind) => !others.test(kind))));
});
