import { beforeAll, expect, test } from 'vitest';
import { pageAt, siteAt } from '@/desktop/registry';
import type { ConnectionReasonName } from '@/simulation/connections/connection';
import type { Order } from '@/simulation/world/vendor-records';
import { withRecords, type World } from '@/simulation/world/world';
import { anInstalledLab } from '@/testing/lab';
import { helpFor, type Cause } from '@/views/certificate/foresight/help-for';
import { placeFromText } from '@/views/shell/place';
import { registry } from './registry';

let world: World;

beforeAll(async () => {
  world = (await anInstalledLab()).store.world();
});

const headquarters = { device: 'headquarters', slot: 'headquarters-https' };
const appliance = { device: 'sb7-vsa100', slot: 'appliance-https' };
const gateway = { device: 'sb7-eg', slot: 'turn' };
const router = { device: 'sb7-mr1', slot: 'mobility-remote' };

type Where = Pick<Cause, 'device' | 'slot'>;

/** The title of the page, or the program, that a cause leads to. */
function titleOf(name: ConnectionReasonName, where: Where, isOfPc = true): string {
  const help = helpFor(world, { name, ...where, isOfPc });
  if (help === undefined) return 'nowhere';
  if (help.kind === 'program') return `${help.program} ${help.address}`;
  const { host, path } = placeFromText(help.url);
  const site = siteAt(registry, world, host);
  if (site === undefined) throw new Error(`nobody answers at ${help.url}`);
  return `${site.title}: ${pageAt(site, path).page?.title ?? 'no page'}`;
}

test.each<readonly [ConnectionReasonName, Where, string]>([
  ['root-not-trusted', gateway, 'certificate-stores trusted-root'],
  ['distrusted', gateway, 'certificate-stores untrusted'],
  ['name-does-not-match', headquarters, 'Connect Director: Platform Equipment'],
  ['name-not-set', appliance, 'Connect Director: Platform Equipment'],
  ['expired', headquarters, 'Connect Director: Platform Equipment'],
  ['issuer-missing', headquarters, 'Connect Director: Platform Equipment'],
  ['issuer-missing', gateway, 'Edge Gateway: TURN'],
  ['https-disabled', appliance, 'Service Appliance Conference Administration: HTTPS'],
  ['no-certificate', router, 'Mobility Router: Mobility Router'],
  ['client-not-provisioned', router, 'Mobility Router: Users'],
  ['router-without-authority', router, 'Mobility Router: Certificate Authority'],
])('%s at %o is put right at: %s', (name, where, title) => {
  expect(titleOf(name, where)).toBe(title);
});

test('a certificate of the vendor that has expired is renewed there', () => {
  const certificate = world.slots['headquarters-https']?.active?.certificate;
  const order = { certificates: [{ certificate }] } as unknown as Order;
  const ordered = withRecords(world, 'orders', { 'HS-100001': order });
  const help = helpFor(ordered, { name: 'expired', ...headquarters, isOfPc: true });
  expect(help).toMatchObject({ label: 'Renew it at HarborSign' });
});

test('what a phone does not trust is not put right in the stores of a PC', () => {
  expect(titleOf('root-not-trusted', gateway, false)).toBe('nowhere');
});

test('a device that is gone is no place to go to', () => {
  expect(titleOf('no-certificate', { device: 'gone', slot: 'gone' })).toBe('nowhere');
});

test('conferencing has its name on a tab of its own', () => {
  const help = helpFor(world, { name: 'name-does-not-match', ...appliance, isOfPc: true });
  expect(help).toMatchObject({ url: expect.stringMatching(/sb7-vsa100\/collaboration$/) as unknown });
});
