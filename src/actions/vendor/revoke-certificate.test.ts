import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toPem } from '@/pki/pem';
import { entriesIn } from '@/pki/revocation-list';
import { authorityIds } from '@/simulation/world/authority';
import { latestOf } from '@/simulation/vendor/order';
import { publishedLists } from '@/simulation/vendor/vendor-revocation';
import { browserConnection } from '@/simulation/connections/browser';
import { clientConnection } from '@/simulation/connections/connect-client';
import { recordOf } from '@/simulation/world/world';
import { anInstalledLab, aRequest, fileOf, must, noteTime, type TestLab } from '@/testing/lab';
import { aToolFolder, hasTool, type ToolFolder } from '@/testing/outside-tools';
import { delivered, orderOf, placeOrder } from '@/testing/vendor-orders';
import type { Order } from '@/simulation/world/vendor-records';

let lab: TestLab;
let order: Order;

/** The vendor's certificate is installed on the headquarters server, and then revoked. */
beforeAll(async () => {
  lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  order = await placeOrder(lab, await fileOf(lab, 'file-1'));
  const files = [await delivered(lab, order, 'bundle')];
  const install = { type: 'install-certificate', slot: 'headquarters-https', accepted: [] } as const;
  must(await lab.perform(install, { files }));
  must(await lab.perform({ type: 'advance-clock', by: 60_000 }));
});

function revoke(reason: 'keyCompromise' | 'superseded') {
  const { certificate } = latestOf(order);
  return lab.perform({ type: 'revoke-certificate', order: order.number, certificate, reason });
}

const https = { scheme: 'https', host: 'sb7-hq.sb7.com' } as const;
const browser = () => browserConnection(lab.store.world(), https, lab.store.now());
const client = () => clientConnection(lab.store.world(), 'SB7-HQ.SB7.com', lab.store.now())[0]?.connection;

describe('a revoked certificate', () => {
  it('was good on lists that were published with the order', () => {
    const lists = publishedLists(lab.store.world());
    expect(lists.map(({ revoked, number }) => [revoked.count, BigInt(`0x${number ?? ''}`)])).toEqual([
      [0, 1n],
      [0, 1n],
    ]);
    expect(browser().reasons.map(({ name }) => name)).toEqual(['all-good']);
  });

  it('stands on the list of its issuer with its reason, once', async () => {
    must(await revoke('keyCompromise'));
    const { revocationList = '' } = recordOf(
      lab.store.world(),
      'authorities',
      authorityIds.vendorIntermediate,
    );
    const { revoked, number } = recordOf(lab.store.world(), 'revocationLists', revocationList);
    const { certificate } = latestOf(order);
    const { serialNumber } = recordOf(lab.store.world(), 'certificates', certificate);
    expect(entriesIn(revoked)).toMatchObject([
      { serialNumber, reason: 'keyCompromise', revokedAt: noteTime + 60_000 },
    ]);
    expect(BigInt(`0x${number ?? ''}`)).toBe(2n);
    expect(await revoke('superseded')).toMatchObject({ ok: false, problem: { name: 'already-revoked' } });
    expect(latestOf(orderOf(lab, order.number)).revocation?.reason).toBe('keyCompromise');
  });

  it('keeps its locks on a PC that does not ask, which say why', () => {
    for (const connection of [browser(), client()]) {
      expect(connection?.state).toBe('secure');
      expect(connection?.reasons.map(({ name }) => name)).toContain('revoked-not-asked');
    }
  });

  it('is refused by a PC that asks', async () => {
    must(
      await lab.perform({ type: 'change-pc-settings', pc: 'trainee', settings: { checksRevocation: true } }),
    );
    expect(browser()).toMatchObject({ state: 'broken', reasons: [{ name: 'revoked' }] });
    expect(client()).toMatchObject({
      state: 'plain',
      reasons: [{ name: 'revoked' }, { name: 'fell-back-to-http' }],
    });
    const shop = { scheme: 'https', host: 'www.harborsign.example' } as const;
    expect(browserConnection(lab.store.world(), shop, lab.store.now()).state).toBe('secure');
  });
});

describe.runIf(hasTool('openssl'))('OpenSSL', () => {
  let folder: ToolFolder;
  beforeAll(() => {
    folder = aToolFolder();
    const { certificates, authorities } = lab.store.world();
    const { certificate, chain } = latestOf(order);
    const pem = (one = '') => toPem('CERTIFICATE', certificates[one]?.der ?? new Uint8Array());
    folder.write('leaf.pem', pem(certificate));
    folder.write('intermediate.pem', pem(chain[0]));
    folder.write('root.pem', pem(authorities[authorityIds.vendorRoot]?.certificate));
    const lists = publishedLists(lab.store.world()).map(({ der }) => toPem('X509 CRL', der));
    folder.write('lists.pem', lists.join(''));
  });
  afterAll(() => folder.remove());

  const verify = (...more: readonly string[]) => {
    const at = String(Math.floor(lab.store.now() / 1000));
    const trust = ['-attime', at, '-CAfile', 'root.pem', '-untrusted', 'intermediate.pem'];
    return folder.accepts('openssl', 'verify', ...trust, ...more, 'leaf.pem');
  };

  it('verifies the certificate, and refuses it with the lists', () => {
    expect(verify()).toBe(true);
    expect(verify('-crl_check_all', '-CRLfile', 'lists.pem')).toBe(false);
  });

  it('verifies the intermediate with the lists', () => {
    const at = String(Math.floor(lab.store.now() / 1000));
    expect(
      folder.accepts(
        'openssl',
        ...['verify', '-attime', at, '-crl_check', '-CRLfile', 'lists.pem', '-CAfile', 'root.pem'],
        'intermediate.pem',
      ),
    ).toBe(true);
    const lists = publishedLists(lab.store.world()).map(({ der }) => {
      folder.write('list.crl', der);
      return folder.run('openssl', 'crl', '-inform', 'der', '-in', 'list.crl', '-noout', '-text');
    });
    expect(lists.filter((text) => text.includes('Key Compromise'))).toHaveLength(1);
  });
});
