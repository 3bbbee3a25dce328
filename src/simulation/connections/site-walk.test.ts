/*
 * Walks the table of who connects to whom (spec 0.1): every row whose program judges a certificate, with every fault
 * that its slot can have. A row is data: a portal that arrives adds a line to `rows`.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { verdictKey } from '@/pki/path/collect-verdicts';
import { issueAuthority, issueServer, verdictsAmong, type Issued } from '@/testing/certificates';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { placementId, traineePc } from '../pc/certificate-stores';
import { recordOf, withCertificates, withRecords, type World } from '../world/world';
import { browserConnection } from './browser';
import { clientConnection } from './connect-client';
import type { Connection, ConnectionState } from './connection';
import type { BrowserLook, StoreName } from '../world/pc-records';

interface Row {
  /** Host name that the program uses, as spelled in the certificate. */
  readonly host: string;
  readonly slot: string;
  readonly judge: (world: World, at: number) => Connection;
  /** What the program makes of https that does not hold. */
  readonly failed: ConnectionState;
}

const headquarters = 'sb7-hq.sb7.com';
const shop = 'www.harborsign.example';

function browserRow(host: string, slot: string, look: BrowserLook): Row {
  const judge = (world: World, at: number) =>
    browserConnection(world, { scheme: 'https', host }, at, traineePc, look);
  return { host, slot, judge, failed: 'broken' };
}

const rows: Readonly<Record<string, Row>> = {
  'browser as in the note to HQ': browserRow(headquarters, 'headquarters-https', 'note'),
  'Chrome 58 to HQ': browserRow(headquarters, 'headquarters-https', 'chrome-58'),
  'browser as in the note to the vendor': browserRow(shop, 'vendor-web-site', 'note'),
  'Chrome 58 to the vendor': browserRow(shop, 'vendor-web-site', 'chrome-58'),
  'Connect client to HQ': {
    host: headquarters,
    slot: 'headquarters-https',
    judge: (world, at) => {
      const [service] = clientConnection(world, headquarters, at);
      if (service === undefined) throw new Error('the client has a service');
      return service.connection;
    },
    failed: 'plain',
  },
};

const day = 86_400_000;
const at = noteTime;

let fresh: World;
let root: Issued;
let intermediate: Issued;
let stranger: Issued;

beforeAll(async () => {
  [root, stranger] = await Promise.all([issueAuthority('Root'), issueAuthority('Stranger')]);
  intermediate = await issueAuthority('Issuing CA', { issuedBy: root });
  fresh = (await anInstalledLab()).store.world();
});

interface Served {
  readonly leaf: Issued;
  readonly sent?: readonly Issued[];
}

async function serving({ slot: id }: Row, { leaf, sent = [intermediate] }: Served): Promise<World> {
  const all = [root, intermediate, stranger, leaf];
  const known = withCertificates(
    fresh,
    all.map(({ certificate }) => certificate),
    await verdictsAmong(...all),
  );
  const slot = recordOf(known, 'slots', id);
  const active = {
    certificate: leaf.certificate.fingerprint,
    key: leaf.key.publicKey.fingerprint,
    chain: sent.map(({ certificate }) => certificate.fingerprint),
    installedAt: at,
  };
  return placing(withRecords(known, 'slots', { [id]: { ...slot, active } }), 'trusted-root', root);
}

function placing(world: World, store: StoreName, { certificate: { fingerprint } }: Issued): World {
  const placement = { pc: traineePc, store, certificate: fingerprint, addedAt: at };
  return withRecords(world, 'placements', { [placementId(traineePc, store, fingerprint)]: placement });
}

type Fault = (row: Row) => Promise<World>;

const good: Fault = async (row) =>
  serving(row, { leaf: await issueServer(row.host, { issuedBy: intermediate }) });

const faults: Readonly<Record<string, { readonly world: Fault; readonly reasons: readonly string[] }>> = {
  expired: {
    world: async (row) =>
      serving(row, {
        leaf: await issueServer(row.host, { issuedBy: intermediate, notAfter: at - day }),
      }),
    reasons: ['expired'],
  },
  'not yet valid': {
    world: async (row) =>
      serving(row, {
        leaf: await issueServer(row.host, { issuedBy: intermediate, notBefore: at + day }),
      }),
    reasons: ['not-yet-valid'],
  },
  'wrong name': {
    world: async (row) =>
      serving(row, { leaf: await issueServer('other.sb7.com', { issuedBy: intermediate }) }),
    reasons: ['name-does-not-match'],
  },
  'missing intermediate': {
    world: async (row) =>
      serving(row, { leaf: await issueServer(row.host, { issuedBy: intermediate }), sent: [] }),
    reasons: ['issuer-missing'],
  },
  'untrusted root': {
    world: async (row) =>
      serving(row, { leaf: await issueServer(row.host, { issuedBy: stranger }), sent: [stranger] }),
    reasons: ['root-not-trusted'],
  },
  'self-signed': {
    world: async (row) => serving(row, { leaf: await issueServer(row.host), sent: [] }),
    reasons: ['self-signed-not-trusted'],
  },
  'not for servers': {
    world: async (row) =>
      serving(row, {
        leaf: await issueServer(row.host, {
          issuedBy: intermediate,
          extendedKeyUsage: ['1.3.6.1.5.5.7.3.2'],
        }),
      }),
    reasons: ['purpose-not-allowed'],
  },
  'marked as untrusted': {
    world: async (row) => {
      const leaf = await issueServer(row.host, { issuedBy: intermediate });
      return placing(await serving(row, { leaf }), 'untrusted', leaf);
    },
    reasons: ['distrusted'],
  },
  'a signature that fits no issuer': {
    world: async (row) => {
      const leaf = await issueServer(row.host, { issuedBy: intermediate });
      const world = await serving(row, { leaf });
      const key = verdictKey(leaf.certificate, intermediate.certificate);
      return { ...world, verdicts: { ...world.verdicts, [key]: 'bad' } };
    },
    // Who did not sign it is not its issuer, whatever its name.
    reasons: ['issuer-missing'],
  },
};

describe.each(Object.entries(rows))('%s', (_name, row) => {
  test('is secure when everything is right', async () => {
    expect(row.judge(await good(row), at)).toMatchObject({
      state: 'secure',
      reasons: [{ name: 'all-good' }],
    });
  });

  test('does not see what is pending', async () => {
    const world = await good(row);
    const slot = recordOf(world, 'slots', row.slot);
    const other = await issueServer('other.sb7.com', { issuedBy: intermediate });
    const credential = {
      certificate: other.certificate.fingerprint,
      key: other.key.publicKey.fingerprint,
      chain: [],
      installedAt: at,
    };
    const known = withCertificates(world, [other.certificate], {});
    const pending = withRecords(known, 'slots', { [row.slot]: { ...slot, pending: { credential } } });
    expect(row.judge(pending, at).report?.chain[0]?.certificate.fingerprint).toBe(slot.active?.certificate);
  });

  test.each(Object.entries(faults))('%s', async (_fault, { world, reasons }) => {
    const connection = row.judge(await world(row), at);
    expect(connection.state).toBe(row.failed);
    expect(connection.reasons.map(({ name }) => name)).toEqual(expect.arrayContaining([...reasons]));
  });

  test('a common name alone counts everywhere but in Chrome 58', async () => {
    const leaf = await issueServer(row.host, { issuedBy: intermediate, subjectAlternativeNames: [] });
    const { state, error } = row.judge(await serving(row, { leaf }), at);
    const isChrome = _name.startsWith('Chrome');
    expect([state, error]).toEqual(isChrome ? ['broken', 'COMMON_NAME_INVALID'] : ['secure', undefined]);
  });

  test('a signature that nobody verified is grey', async () => {
    expect(row.judge({ ...(await good(row)), verdicts: {} }, at).state).toBe('not-checked');
  });
});
