import { displayNameOf, nameKey } from '@/pki/distinguished-name';
import type { Site } from '@/simulation/runs/site';
import { answering, installAtHq, noteDate, reissue, saving, signInAtHq } from '../acts';
import { looked, type Question } from '../checks/answer';
import { at, type Spot } from '../check';
import { filesStored } from '../checks/files';
import { chainIsSent, hqServesTheOrder } from '../checks/installed';
import { clientLockGreen } from '../checks/lock';
import { intermediateMissing, passwordMissing, vendorMistake } from '../faults/installation';
import { keyReplaced } from '../faults/requests';
import { keysCopied, locksLost, otherSlots } from '../guards';
import type { Doing, Lesson } from '../lesson';
import { inProgram, on } from '../places';

const slot = 'headquarters-https';
const ask = issuerQuestion(slot);
const client = inProgram('connect-client');

/** The page of the latest order. */
const saveBoth: Spot = ({ order }) => on('vendor', 'order', { rest: order()?.number ?? '' })('save-both');

/** A control of the details of the headquarters server. */
const ofHq =
  (control: 'tab-certificate' | 'show-all-fields' | 'password' | 'files-from-pc' | 'save'): Spot =>
  ({ hq }) =>
    on('director', 'platformEquipment', { rest: hq.id })(control);

/** A certificate that fits, and what follows then. */
const repair: readonly Doing[] = [
  reissue,
  saving('certificate'),
  saving('intermediate'),
  installAtHq,
  signInAtHq,
];

/** Note, Certificates on HQ Server, installing, 1 to 8. */
export const lesson: Lesson = {
  id: 'hq-install',
  version: 1,
  title: 'Install the certificate on the HQ server',
  minutes: 8,
  brief: ({ hq }) =>
    `The vendor has sent the certificate. Install it on ${hq.fqdn}; the lock of the Connect client has to turn green.`,
  start: { at: noteDate, after: ['hq-request'] },
  steps: [
    {
      id: 'staging',
      title: 'Store what the vendor sent',
      note: 'Certificates on HQ Server, installing, 1',
      say: 'Download both files of the order into one folder: the certificate and the intermediate.',
      details: [[saveBoth, 'One press saves the certificate and the intermediate.']],
      why: 'A client that checks the certificate needs the whole chain up to a root; the intermediate is part of it.',
      real: 'Vendors send other names and formats, and often one archive: unpack it into the folder.',
      acts: [saving('certificate'), saving('intermediate')],
      checks: [at(saveBoth, filesStored())],
    },
    {
      id: 'look',
      title: 'Look at the present certificate',
      note: 'Certificates on HQ Server, installing, 2 to 6',
      say: 'Select Headquarters in Platform Equipment, open the tab Certificate and see who issued what is there now.',
      details: [[ofHq('tab-certificate'), 'Shows what the server presents.']],
      why: 'Know what you replace: you may have to go back to it if the new one fails.',
      acts: [answering('look', ask)],
      checks: [at(ofHq('tab-certificate'), looked('look', ask))],
      look: [ofHq('tab-certificate')],
      ask,
    },
    {
      id: 'install',
      title: 'Install it',
      note: 'Certificates on HQ Server, installing, 3 to 8',
      say: 'On the same tab choose both files and press Save.',
      details: [
        [ofHq('password'), 'Only if the vendor sent one: this vendor has not.'],
        [ofHq('files-from-pc'), 'Both files, in any order.'],
        [ofHq('save'), 'The services restart with the new certificate within five seconds.'],
      ],
      why: 'A server sends the certificates between its own and the root; clients need not look for them.',
      today: {
        says: 'It is still the server’s duty to send every certificate of the chain but the root.',
        source: 'RFC 8446, section 4.4.2',
      },
      acts: [installAtHq],
      checks: [at(ofHq('save'), hqServesTheOrder(slot)), at(ofHq('files-from-pc'), chainIsSent(slot))],
    },
    {
      id: 'lock',
      title: 'See the lock',
      note: 'Questions, 1',
      say: 'Sign in to the Connect client at the name of the server: its lock is green.',
      details: [
        [client('server'), 'The name that the certificate was made for.'],
        [client('sign-in'), 'With the account of this lab.'],
      ],
      why: 'The client is the reason for the new certificate: it falls back to http when it does not trust the server.',
      acts: [signInAtHq],
      checks: [at(client('server'), clientLockGreen())],
    },
  ],
  guards: [locksLost(), otherSlots(slot), keysCopied()],
  faults: [
    {
      fault: intermediateMissing,
      fails: { 'chain-is-sent': 'intermediate-missing', 'client-lock-green': 'not-connected-securely' },
    },
    {
      fault: keyReplaced,
      before: 'install',
      fails: {
        'hq-serves-the-order': 'installed-for-another-key',
        'chain-is-sent': 'default-still-active',
        'client-lock-green': 'not-connected-securely',
      },
      repair,
    },
    {
      fault: passwordMissing,
      fails: {
        'files-stored': 'no-file-yet',
        'hq-serves-the-order': 'password-missing',
        'chain-is-sent': 'default-still-active',
        'client-lock-green': 'not-connected-securely',
      },
    },
    {
      fault: vendorMistake('missing-intermediate'),
      fails: {
        'files-stored': 'intermediate-not-saved',
        'chain-is-sent': 'intermediate-missing',
        'client-lock-green': 'not-connected-securely',
      },
      repair,
    },
    {
      fault: vendorMistake('wrong-intermediate'),
      fails: { 'chain-is-sent': 'intermediate-missing', 'client-lock-green': 'not-connected-securely' },
      repair,
    },
    { fault: vendorMistake('old-root'), fails: { 'client-lock-green': 'not-connected-securely' }, repair },
    {
      fault: vendorMistake('key-of-another'),
      fails: {
        'hq-serves-the-order': 'installed-for-another-key',
        'chain-is-sent': 'default-still-active',
        'client-lock-green': 'not-connected-securely',
      },
      repair,
    },
    {
      fault: vendorMistake('expired'),
      fails: {
        'hq-serves-the-order': 'default-still-active',
        'chain-is-sent': 'default-still-active',
        'client-lock-green': 'not-connected-securely',
      },
      repair,
    },
  ],
  passMark: 80,
  rollBack: [
    'Platform Equipment › Headquarters › Certificate › Previous certificate: the services restart with it.',
  ],
};

/** Who issued the certificate that a slot presents: an authority of the site, the server itself, or the vendor. */
export function issuerQuestion(slot: string): (site: Site) => Question {
  return (site) => {
    const present = site.world.certificates[site.slot(slot)?.active?.certificate ?? ''];
    const isOwn = present !== undefined && nameKey(present.issuer) === nameKey(present.subject);
    const authority = present === undefined || isOwn ? 'Another server' : displayNameOf(present.issuer);
    return {
      text: 'Who issued the certificate that the server presents now?',
      choices: [
        { id: 'authority', label: authority },
        { id: 'itself', label: `${site.hq.fqdn} itself` },
        { id: 'vendor', label: vendorName(site) },
      ],
      right: isOwn ? 'itself' : 'authority',
    };
  };
}

/** Who issued what was ordered last. */
function vendorName({ world, order }: Site): string {
  const intermediate = world.certificates[order()?.certificates[0]?.chain[0] ?? ''];
  return intermediate === undefined ? 'HarborSign' : displayNameOf(intermediate.subject);
}
