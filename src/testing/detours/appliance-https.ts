import type { Act } from '@/actions/act';
import { applianceRequestAgain, requestForAppliance, restartAppliance } from '@/lessons/acts';
import type { Doing } from '@/lessons/lesson';
import type { Site } from '@/simulation/runs/site';
import { type Detour, addingAppliance, later, noRequest, removingAppliance } from './detour';

const https = ({ appliance }: Site): Act => ({
  action: { type: 'set-https', appliance: appliance.id, enabled: true },
});
const naming =
  (nameOf: (site: Site) => string): Doing =>
  (site) => ({
    action: {
      type: 'update-equipment',
      equipment: site.appliance.id,
      values: { collaborationFqdn: nameOf(site) },
    },
  });
const named = naming(({ appliance }) => appliance.fqdn);
const asking =
  (change: (site: Site) => object): Doing =>
  (site) => ({ action: { ...requestForAppliance(site), ...change(site) } });
const asked = asking(() => ({}));

/** Lesson 3. */
export const appliances: readonly Detour[] = [
  ['the steps in another order', [https, asked, restartAppliance, named]],
  ['the request before https', [asked, https, named, restartAppliance]],
  [
    'the name in other letter case',
    [
      naming(({ appliance }) => appliance.fqdn.toUpperCase()),
      https,
      asking(({ appliance }) => ({ commonName: appliance.fqdn.toUpperCase() })),
      restartAppliance,
    ],
  ],
  [
    'the address as name',
    [
      naming(({ appliance }) => appliance.ipAddress),
      https,
      asking(({ appliance }) => ({ commonName: appliance.ipAddress })),
      restartAppliance,
    ],
    {
      'conferencing-has-its-name': 'no-name-yet',
      'request-names-host': 'request-for-another-name',
      'appliance-names-itself': 'request-for-another-name',
    },
  ],
  [
    'restarted before the request',
    [named, https, restartAppliance, asked],
    { 'appliance-names-itself': 'waits-for-restart' },
  ],
  [
    'https disabled again',
    [
      named,
      https,
      asked,
      restartAppliance,
      ({ appliance }) => ({ action: { type: 'set-https', appliance: appliance.id, enabled: false } }),
    ],
    { 'https-enabled': 'https-still-disabled', 'appliance-names-itself': 'https-still-disabled' },
  ],
  ['the request twice', [named, https, asked, applianceRequestAgain, restartAppliance]],
  ['a wildcard', [named, https, asking(() => ({ commonName: '*.sb7.com' })), restartAppliance]],
  ['another appliance beside it', [addingAppliance, named, https, asked, restartAppliance]],
  [
    'the appliance removed',
    [named, https, asked, restartAppliance, removingAppliance],
    {
      'conferencing-has-its-name': 'no-name-yet',
      'https-enabled': 'https-still-disabled',
      ...noRequest,
      'appliance-names-itself': 'https-still-disabled',
    },
  ],
  ['the clock four years on', [named, https, asked, restartAppliance, later], {}, []],
];
