import type { Action } from '@/simulation/catalogue/catalogue';
import { installAtHq, orderAgain, saving, signInAtHq } from '@/lessons/acts';
import type { Doing } from '@/lessons/lesson';
import { type Detour, certifiedByOneself, later, removing, renaming, simply, undo } from './detour';

const answered: Doing = simply({ type: 'give-answer', step: 'look', choice: 'authority' });
export const both = [saving('certificate'), saving('intermediate')];
const untilLock = [...both, answered, installAtHq];
export const installing =
  (...endings: readonly string[]): Doing =>
  ({ file }) => ({
    action: { type: 'install-certificate', slot: 'headquarters-https', accepted: [] },
    files: endings.map(file),
  });
const notInstalled = {
  'hq-serves-the-order': 'default-still-active',
  'chain-is-sent': 'default-still-active',
};
const slot = 'headquarters-https';

/** Lesson 2. */
export const installations: readonly Detour[] = [
  ['everything in one archive', [saving('all'), answered, installing('.zip'), signInAtHq]],
  ['the bundle alone', [saving('bundle'), answered, installing('.pem'), signInAtHq]],
  ['PKCS#7', [saving('pkcs7'), answered, installing('.p7b'), signInAtHq]],
  [
    'the intermediate from the repository',
    [
      saving('certificate'),
      ({ order }) => ({
        action: {
          type: 'save-certificates',
          certificates: order()?.certificates[0]?.chain.slice(0, 1) ?? [],
          format: 'pem',
          fileName: 'between.pem',
        },
      }),
      answered,
      installing('.crt', '.pem'),
      signInAtHq,
    ],
  ],
  [
    'the files under other names',
    [
      ...both,
      renaming('CA.crt', 'b.pem'),
      renaming('.crt', 'a.pem'),
      answered,
      ({ world }) => ({
        action: { type: 'install-certificate', slot, accepted: [] },
        files: Object.values(world.files)
          .filter(({ name }) => /^[ab]\.pem$/.test(name))
          .map(({ name }) => ({ file: name })),
      }),
      signInAtHq,
    ],
  ],
  [
    'a file removed and saved again',
    [...both, removing('CA.crt'), saving('intermediate'), answered, installAtHq, signInAtHq],
  ],
  [
    'a certificate of another authority',
    [...both, answered, ...certifiedByOneself, signInAtHq],
    {
      'hq-serves-the-order': 'installed-from-elsewhere',
      'chain-is-sent': 'installed-from-elsewhere',
      'client-lock-green': 'not-connected-securely',
    },
  ],
  ['signed in before', [signInAtHq, ...untilLock]],
  [
    'the wrong answer first',
    [simply({ type: 'give-answer', step: 'look', choice: 'itself' }), ...untilLock, signInAtHq],
  ],
  [
    'the intermediate alone',
    [saving('intermediate'), answered, installing('.crt'), signInAtHq],
    {
      'files-stored': 'no-file-yet',
      ...notInstalled,
      'hq-serves-the-order': 'installed-for-another-key',
      'client-lock-green': 'not-connected-securely',
    },
  ],
  [
    'the request in place of the certificate',
    [...both, answered, installing('.csr')],
    { ...notInstalled, 'client-lock-green': 'not-signed-in-yet' },
  ],
  [
    'refused once, then with the right file',
    [...both, answered, installing('.csr'), installAtHq, signInAtHq],
  ],
  [
    'refused, installed, and put back',
    [
      saving('intermediate'),
      installing('.crt'),
      saving('certificate'),
      answered,
      installAtHq,
      signInAtHq,
      simply({ type: 'restore-default-certificate', slot }),
    ],
    { ...notInstalled, 'client-lock-green': 'not-connected-securely' },
  ],
  [
    'the address at the client',
    [
      ...untilLock,
      (site) => {
        const act = signInAtHq(site);
        return { ...act, action: { ...act.action, server: site.hq.ipAddress } as Action };
      },
    ],
    { 'client-lock-green': 'not-connected-securely' },
  ],
  [
    'the appliance at the client',
    [
      ...untilLock,
      (site) => {
        const act = signInAtHq(site);
        return { ...act, action: { ...act.action, server: site.appliance.fqdn } as Action };
      },
    ],
    { 'client-lock-green': 'signed-in-elsewhere' },
  ],
  [
    'the name in other letter case at the client',
    [
      ...untilLock,
      (site) => {
        const act = signInAtHq(site);
        return { ...act, action: { ...act.action, server: site.hq.fqdn.toUpperCase() } as Action };
      },
    ],
  ],
  ['expired meanwhile', [...untilLock, signInAtHq, later], { 'client-lock-green': 'not-connected-securely' }],
  [
    'the installation taken back',
    [...untilLock, signInAtHq, undo],
    { ...notInstalled, 'client-lock-green': 'not-connected-securely' },
  ],
  ['ordered once more, and that one installed', [orderAgain, ...untilLock, signInAtHq]],
  [
    'signed out and in again',
    [...untilLock, signInAtHq, simply({ type: 'sign-out', session: 'connect-client' }), signInAtHq],
  ],
];
