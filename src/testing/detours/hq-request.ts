import {
  anOrder,
  orderAgain,
  reissue,
  requestAgain,
  requestForAppliance,
  requestForHq,
} from '@/lessons/acts';
import {
  type Detour,
  addingAppliance,
  later,
  noRequest,
  ordering,
  redo,
  removing,
  renaming,
  requesting,
  revoking,
  undo,
} from './detour';

/** Lesson 1. */
export const requests: readonly Detour[] = [
  ['the order before the request, then both', [orderAgain, requestAgain, ordering]],
  [
    'the name in other letter case',
    [requesting(({ hq }) => ({ commonName: hq.fqdn.toUpperCase() })), ordering],
  ],
  [
    'the name among others',
    [
      requesting(({ hq }) => ({
        commonName: 'connect.sb7.com',
        alternativeNames: ['phone.sb7.com', hq.fqdn],
      })),
      ({ file }) => ({ action: anOrder('multi-domain'), files: [file('.csr')] }),
    ],
  ],
  [
    'a wildcard, with the product for it',
    [
      requesting(() => ({ commonName: '*.sb7.com' })),
      ({ file }) => ({ action: anOrder('wildcard'), files: [file('.csr')] }),
    ],
  ],
  [
    'a wildcard of the wrong level',
    [requesting(() => ({ commonName: '*.hq.sb7.com' }))],
    { 'request-names-host': 'request-for-another-name', ordered: 'not-ordered-yet' },
  ],
  [
    'the address in place of the name, which is refused',
    [requesting(({ hq }) => ({ commonName: hq.ipAddress }))],
    { ...noRequest, ordered: 'not-ordered-yet' },
  ],
  [
    'an address of IPv6',
    [requesting(() => ({ commonName: 'fd00::20' }))],
    { ...noRequest, ordered: 'not-ordered-yet' },
  ],
  [
    'the name of another server of the site',
    [requesting(({ appliance }) => ({ commonName: appliance.fqdn })), ordering],
    { 'request-names-host': 'request-for-another-name' },
  ],
  ...['ca', ' CA ', 'Calif.', 'Cali', 'C.A.'].map((state): Detour => [
    `the state as “${state}”`,
    [requesting(() => ({ state })), ordering],
    { 'state-in-full': 'state-abbreviated' },
  ]),
  ['the state in capitals', [requesting(() => ({ state: 'CALIFORNIA' })), ordering]],
  [
    'the request at the appliance',
    [(site) => ({ action: requestForAppliance(site) }), ordering],
    { ...noRequest, ordered: 'ordered-with-another-key' },
  ],
  [
    'the vendor makes the key',
    [
      ({ hq }) => ({
        action: {
          ...anOrder('single-name'),
          ...{ keyMadeBy: 'vendor', commonName: hq.fqdn, organization: hq.organization, city: hq.city },
          ...{ state: 'California', country: hq.country },
        },
      }),
    ],
    { ...noRequest, ordered: 'ordered-with-another-key' },
  ],
  ['the same request twice, ordered in between', [requestAgain, ordering, requestAgain]],
  [
    'ordered with a mistake, and once more without',
    [
      requestAgain,
      ({ file }) => ({ action: { ...anOrder('single-name'), fault: 'expired' }, files: [file('.csr')] }),
      ordering,
    ],
  ],
  ['revoked', [requestAgain, ordering, revoking], { ordered: 'order-revoked' }],
  ['revoked, and ordered again', [requestAgain, ordering, revoking, ordering]],
  [
    'a new key after the order, then issued anew for it',
    [
      requestAgain,
      ordering,
      (site) => ({ action: { ...requestForHq(site), newKey: true, accepted: ['request-key-replaced'] } }),
      reissue,
    ],
  ],
  ['the request taken back', [requestAgain, undo], { ...noRequest, ordered: 'not-ordered-yet' }],
  ['the request taken back and made again', [requestAgain, undo, redo, ordering]],
  ['the clock four years on', [requestAgain, ordering, later]],
  ['the file under another name', [requestAgain, renaming('.csr', 'my request.csr'), ordering]],
  ['the file gone after the order', [requestAgain, ordering, removing('.csr')]],
  [
    'its text pasted',
    [requestAgain, ({ file }) => ({ action: anOrder('single-name'), files: [{ text: [file('.csr')] }] })],
  ],
  [
    'delivered in two days',
    [
      requestAgain,
      ({ file }) => ({
        action: { ...anOrder('single-name'), delivery: 'in-two-days' },
        files: [file('.csr')],
      }),
    ],
  ],
  ['another appliance added', [addingAppliance, requestAgain, ordering]],
  [
    'the gateway removed',
    [
      ({ gateway }) => ({ action: { type: 'remove-equipment', equipment: gateway.id } }),
      requestAgain,
      ordering,
    ],
    {},
    ['other-slot-changed'],
  ],
  [
    'the server renamed after the request',
    [
      requestAgain,
      ordering,
      ({ hq }) => ({
        action: { type: 'update-equipment', equipment: hq.id, values: { fqdn: 'new.sb7.com' } },
      }),
    ],
    { 'request-names-host': 'request-for-another-name' },
  ],
];
