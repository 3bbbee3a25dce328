/* What learners do besides what a lesson says. */
import type { Act } from '@/actions/act';
import type { Action } from '@/simulation/catalogue/catalogue';
import { anOrder, requestForHq } from '@/lessons/acts';
import type { Doing } from '@/lessons/lesson';
import type { Site } from '@/simulation/runs/site';
import { latestOf } from '@/simulation/vendor/order';
import { confirmationNames } from '@/simulation/world/problem';
import { anIssuance, aProfile } from '../practice-ca';

const year = 366 * 86_400_000;

export type Detour = readonly [
  words: string,
  doings: readonly Doing[],
  /** Why what is open is open, by check. */
  open?: Readonly<Record<string, string>>,
  /** The guards' reasons. */
  harm?: readonly string[],
];

export const simply = (action: Action) => (): Act => ({ action });

/** A request for the headquarters server with something changed. */
export const requesting =
  (change: (site: Site) => object): Doing =>
  (site) => ({ action: { ...requestForHq(site), ...change(site) } });

export const ordering: Doing = ({ file }) => ({ action: anOrder('single-name'), files: [file('.csr')] });

export const undo = simply({ type: 'undo' });
export const redo = simply({ type: 'redo' });
export const later = simply({ type: 'advance-clock', by: 4 * year });

export const renaming =
  (ending: string, name: string): Doing =>
  ({ world }) => {
    const [file = ''] = Object.entries(world.files).findLast(([, each]) => each.name.endsWith(ending)) ?? [];
    return { action: { type: 'rename-file', file, name } };
  };

export const removing =
  (ending: string): Doing =>
  ({ world }) => {
    const [file = ''] = Object.entries(world.files).findLast(([, each]) => each.name.endsWith(ending)) ?? [];
    return { action: { type: 'delete-file', file } };
  };

export const removingAppliance: Doing = ({ appliance }) => ({
  action: { type: 'remove-equipment', equipment: appliance.id },
});

export const addingAppliance: Doing = ({ appliance: { id: _id, ...values } }) => ({
  action: {
    type: 'add-equipment',
    values: {
      ...values,
      name: 'A-VSA',
      fqdn: 'a-vsa.sb7.com',
      ipAddress: '10.7.0.199',
      collaborationFqdn: '',
    },
  },
});

export const noRequest = { 'request-names-host': 'no-request-yet', 'state-in-full': 'no-request-yet' };

/** The latest certificate of the latest order is revoked. */
export const revoking: Doing = ({ order }) => {
  const placed = order();
  const certificate = placed === undefined ? '' : latestOf(placed).certificate;
  return {
    action: { type: 'revoke-certificate', order: placed?.number ?? '', certificate, reason: 'superseded' },
  };
};

/** A certificate of an authority that the learner has made himself, for the key of the server. */
export const certifiedByOneself: readonly Doing[] = [
  ({ file }) => ({ action: { type: 'import-practice-items' }, files: [file('.csr')] }),
  ({ at }) => ({ action: anIssuance(aProfile('authority', { commonName: 'My own root' }), at) }),
  ({ world, at }) => ({
    action: {
      ...anIssuance(aProfile('https-server', {}), at),
      source: {
        kind: 'request',
        request: Object.keys(world.practiceRequests)[0] ?? '',
        takes: { subject: true, names: true, extensions: true },
      },
      issuer: Object.keys(world.practiceCertificates)[0] ?? '',
      saveAs: 'own.pem',
    },
  }),
  () => ({
    action: { type: 'install-certificate', slot: 'headquarters-https', accepted: confirmationNames },
    files: [{ file: 'own.pem' }],
  }),
];
