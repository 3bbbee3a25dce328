import { expect, test } from 'vitest';
import { findingsOf } from '@/pki/findings/findings-of';
import { validateCertificate } from '@/pki/path/validate-certificate';
import { aReferenceName } from '@/pki/names/matches-name';
import { recordOf } from '../world/world';
import { latestOf, ordersToRenew } from './order';
import { aLabOfOtherKeys, anOrder, must, openLab } from '@/testing/lab';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { casesOf } from '@/testing/soak';
import { aForeignRequest, delivered, placeOrder } from '@/testing/vendor-orders';

const day = 86_400_000;

/** A lab on training keys, which have a finding of their own. */
async function labAt(start: number) {
  const lab = await openLab(undefined, start);
  must(await lab.perform({ type: 'install-site', keySource: 'training' }));
  return lab;
}

/** Each is asked of OpenSSL too. */
const eras = [
  ['2026-11-25', 'multi-domain'],
  ['2017-09-01', 'single-name'],
  ['2019-01-15', 'multi-domain'],
  ['2021-06-01', 'wildcard'],
  ['2029-06-01', 'wildcard'],
] as const;

test.each(eras.slice(0, casesOf(1, eras.length)))(
  'what is issued on %s as %s has no finding, neither of the lab’s own nor of OpenSSL’s',
  async (date, product) => {
    const start = Date.parse(`${date}T10:00:00Z`);
    const lab = await aLabOfOtherKeys(start);
    const folder = aToolFolder();
    const { file } = await aForeignRequest(product === 'wildcard' ? '*.sb7.com' : 'PBX.sb7.com');
    const order = await placeOrder(lab, file, { product, names: ['conf.sb7.com'] });
    const { certificate: own, chain } = latestOf(order);
    const world = lab.store.world();
    const certificate = recordOf(world, 'certificates', own);
    const [intermediate, root] = chain.map((one) => recordOf(world, 'certificates', one));
    if (intermediate === undefined || root === undefined) throw new Error('a chain of two');

    const origin = { file: 0, container: 'der', encrypted: false } as const;
    const findings = findingsOf({ kind: 'certificate', certificate, origin });
    expect(findings.filter(({ severity }) => severity !== 'grey')).toEqual([]);
    const report = validateCertificate({
      certificate,
      intermediates: [intermediate],
      anchors: [root],
      at: start,
      purpose: 'serverAuth',
      nameRule: 'san-only',
      name: aReferenceName('pbx.sb7.com'),
      revocationLists: Object.values(world.revocationLists),
      verdicts: world.verdicts,
    });
    expect(report.results.filter(({ status }) => status !== 'passed')).toEqual([]);

    if (!hasTool('openssl')) return;
    folder.write('leaf.pem', (await delivered(lab, order, 'certificate')).bytes);
    folder.write('intermediate.pem', (await delivered(lab, order, 'intermediate')).bytes);
    folder.write('root.pem', (await delivered(lab, order, 'root')).bytes);
    const trust = ['-CAfile', 'root.pem', '-untrusted', 'intermediate.pem'];
    const strict = ['-x509_strict', '-purpose', 'sslserver', '-verify_hostname', 'pbx.sb7.com'];
    const at = ['-attime', String(start / 1000)];
    expect(folder.accepts('openssl', 'verify', ...strict, ...at, ...trust, 'leaf.pem')).toBe(true);
    folder.remove();
  },
);

test('an order is to be renewed a month before its end, until it was ordered again or is long over', async () => {
  const lab = await labAt(Date.parse('2017-09-01T10:00:00Z'));
  const { file } = await aForeignRequest('pbx.sb7.com');
  const { number, endsAt } = await placeOrder(lab, file);
  const due = (at: number) => ordersToRenew(lab.store.world(), at).map((order) => order.number);
  expect(due(endsAt - 31 * day)).toEqual([]);
  expect(due(endsAt - 29 * day)).toEqual([number]);
  expect(due(endsAt + 29 * day)).toEqual([number]);
  expect(due(endsAt + 31 * day)).toEqual([]);
  must(await lab.perform({ type: 'advance-clock', by: 1090 * day }));
  must(await lab.perform({ type: 'start-domain-proof', domain: 'sb7.com', method: 'email' }));
  must(await lab.perform({ type: 'advance-clock', by: 60_000 }));
  must(await lab.perform({ type: 'check-domain-proof', domain: 'sb7.com' }));
  await placeOrder(lab, (await aForeignRequest('pbx.sb7.com')).file);
  expect(due(endsAt - day)).toEqual([]);
});

test('a multi-domain certificate has the names of the CSR and those typed, in small letters, the common name first', async () => {
  const lab = await labAt(Date.parse('2017-09-01T10:00:00Z'));
  const { file } = await aForeignRequest('PBX.sb7.com', [
    { kind: 'dns', value: 'Mail.SB7.com' },
    { kind: 'ip', value: '10.7.0.10' },
  ]);
  const order = {
    product: 'multi-domain',
    names: ['CONF.sb7.com, mail.sb7.com', ' ', 'eg.sb7.com'],
  } as const;
  const refused = await lab.perform(anOrder(order), { files: [file] });
  expect(refused).toMatchObject({
    ok: false,
    problem: { name: 'name-refused-by-vendor', field: 'dropNames' },
  });
  const placed = await placeOrder(lab, file, { ...order, dropNames: ['10.7.0.10'] });
  expect(placed.names).toEqual(['pbx.sb7.com', 'mail.sb7.com', 'conf.sb7.com', 'eg.sb7.com']);
  const wildcard = await lab.perform(anOrder({ ...order, names: ['*.sb7.com'], dropNames: ['10.7.0.10'] }), {
    files: [file],
  });
  expect(wildcard).toMatchObject({ ok: false, problem: { name: 'wildcard-among-names' } });
  const typed = await lab.perform(anOrder({ ...order, names: ['ba_d'] }), { files: [file] });
  expect(typed).toMatchObject({ ok: false, problem: { name: 'alternative-name-invalid', field: 'names' } });
});
