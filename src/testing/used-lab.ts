import { recordOf, type World } from '@/simulation/world/world';
import { proposedCluster } from '@/simulation/site/change-cluster';
import { presentNames } from '@/simulation/site/rename-site';
import { routerSlot } from '@/simulation/appliances/mobility-router/cluster';
import { latestOf } from '@/simulation/vendor/order';
import type { ConfirmationName } from '@/simulation/world/problem';
import { anOrder, aRequest, fileOf, must, type TestLab } from './lab';
import { aProfile, aRootIn, issueIn } from './practice-ca';
import { orderOf, placeOrder } from './vendor-orders';

/** The password of everything that the used lab protects. */
export const usedLabPassword = 'correct horse battery';

/** One thing that somebody does in a lab. */
export type WorkStep = readonly [title: string, work: (lab: TestLab) => Promise<unknown>];

const router = 'sb7-mr1';
const signer = { commonName: 'sb7.com', organization: 'ShoreTel', organizationalUnit: '' };
const place = { city: 'Sunnyvale', state: 'California', country: 'US', keyLength: 2048 } as const;
const accepted: readonly ConfirmationName[] = ['authority-generated', 'remote-access-mismatch'];

function generated(kind: 'mobility-authority' | 'mobility-remote') {
  return async (lab: TestLab) => {
    const [slot] = routerSlot(lab.store.world(), router, kind);
    const names = { ...signer, alternativeNames: kind === 'mobility-remote' ? ['mobility.sb7.com'] : [] };
    must(await lab.perform({ type: 'generate-certificate', slot, ...names, ...place, accepted }));
  };
}

async function restarted(lab: TestLab) {
  must(await lab.perform({ type: 'restart-appliance', equipment: router }));
  lab.wait(120_000);
  must(await lab.perform({ type: 'sign-out', session: 'nobody' }));
}

/** Work that leaves something in every collection of the world, private keys of every origin, and a restart under way. */
export const workThrough: readonly WorkStep[] = [
  ['a request of headquarters', async (lab) => must(await lab.perform(aRequest()))],
  [
    'an order of the vendor for it, revoked',
    async (lab) => {
      const order = await placeOrder(lab, await fileOf(lab, 'file-1'));
      const { certificate } = latestOf(orderOf(lab, order.number));
      const revoke = { type: 'revoke-certificate', order: order.number, certificate } as const;
      must(await lab.perform({ ...revoke, reason: 'superseded' }));
    },
  ],
  [
    'an order whose key the vendor makes',
    async (lab) => {
      const who = { commonName: 'conf.sb7.com', organization: 'ShoreTel', city: 'Sunnyvale', country: 'US' };
      must(await lab.perform(anOrder({ ...who, keyMadeBy: 'vendor' })));
    },
  ],
  [
    'a proof of a domain',
    async (lab) =>
      must(await lab.perform({ type: 'start-domain-proof', domain: 'other.com', method: 'email' })),
  ],
  ['an authority of the router', generated('mobility-authority')],
  ['its restart', restarted],
  ['a certificate of the router', generated('mobility-remote')],
  ['its second restart', restarted],
  [
    'clients of the router',
    async (lab) => {
      const users = Object.keys(lab.store.world().mobilityUsers);
      must(await lab.perform({ type: 'provision-clients', router, users }));
    },
  ],
  [
    'a cluster',
    async (lab) => {
      const values = proposedCluster(lab.store.world(), router);
      must(await lab.perform({ type: 'save-cluster', router, values }));
    },
  ],
  [
    'HTTPS on the appliances',
    async (lab) => must(await lab.perform({ type: 'set-https', appliance: '[All]', enabled: true })),
  ],
  [
    'a practice CA with a key, a template, a request and a list',
    async (lab) => {
      const root = await aRootIn(lab);
      const profile = aProfile('https-server', { commonName: 'hq.sb7.com' });
      const server = await issueIn(lab, profile, { issuer: root });
      const key = { kind: 'kept', key: Object.keys(lab.store.world().practiceKeys)[1] ?? '' } as const;
      must(await lab.perform({ type: 'make-practice-request', name: 'Asked', key, profile }));
      const revocation = { certificates: [server], reason: 'superseded', revokedAt: 0 } as const;
      must(await lab.perform({ type: 'revoke-practice-certificates', ...revocation }));
      const list = { authority: root, days: 7, number: '', withReasons: true, digest: 'SHA-256' } as const;
      must(await lab.perform({ type: 'issue-practice-list', ...list }));
      must(await lab.perform({ type: 'save-practice-template', name: 'Own', profile }));
    },
  ],
  [
    'another company’s names',
    async (lab) => {
      const names = presentNames(lab.store.world());
      must(await lab.perform({ type: 'rename-site', ...names, company: 'Example', domain: 'example.com' }));
    },
  ],
  [
    'a restart of the gateway',
    async (lab) => must(await lab.perform({ type: 'restart-appliance', equipment: 'sb7-eg' })),
  ],
];

/** What removes a whole piece of the site. */
export const removals: readonly WorkStep[] = ['sb7-mr1', 'sb7-vsa100', 'sb7-eg', 'sb7-dvs1'].map(
  (equipment) => [
    `the removal of ${equipment}`,
    async (lab) => must(await lab.perform({ type: 'remove-equipment', equipment })),
  ],
);

/** The same equipment a second time, under another name. */
export const copies: readonly WorkStep[] = ['sb7-mr1', 'sb7-vsa100', 'sb7-eg', 'sb7-dvs1'].map(
  (equipment) => [
    `a copy of ${equipment}`,
    async (lab) => {
      const values = recordOf(lab.store.world(), 'equipment', equipment);
      const copy = { ...values, name: `${values.name}-copy`, fqdn: `copy-of-${values.fqdn}` };
      must(await lab.perform({ type: 'add-equipment', values: { ...copy, outsideFqdn: '' } }));
    },
  ],
);

/** The world less what is never taken back and what is read again from a file. */
export function lastingPart(world: World): Partial<World> {
  const { certificates: _c, revocationLists: _r, verdicts: _v, sessions: _s, files: _f, ...rest } = world;
  return rest;
}
