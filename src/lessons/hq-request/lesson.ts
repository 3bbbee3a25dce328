import { anOrder, noteDate, requestForHq } from '../acts';
import { at } from '../check';
import { ordered, requestNamesHost, stateInFull } from '../checks/request';
import { keyReplaced, nameDiffers, stateAbbreviated } from '../faults/requests';
import { otherSlots } from '../guards';
import type { Lesson } from '../lesson';
import { on } from '../places';

const form = on('director', 'certificateSigningRequest');
const shop = on('vendor', 'newOrder');
const slot = 'headquarters-https';

/** Note, Certificates on HQ Server, 1 to 7. */
export const lesson: Lesson = {
  id: 'hq-request',
  version: 1,
  title: 'Request a certificate for the HQ server',
  minutes: 6,
  brief: ({ hq }) =>
    `The Connect client of ${hq.organization} falls back to http. Make the request for ${hq.fqdn} in Director and order a certificate with it.`,
  start: { at: noteDate },
  steps: [
    {
      id: 'request',
      title: 'Generate the request',
      note: 'Certificates on HQ Server, 1 to 6',
      say: 'Open the request page and read every field before you press Generate.',
      details: [
        [form('server'), 'Headquarters: the rest is filled from Platform Equipment.'],
        [form('commonName'), 'The name by which clients reach the server.'],
        [form('add-alternative-name'), 'Only if the server has more names.'],
        [form('state'), 'In full: Platform Equipment has an abbreviation.'],
        [form('generate'), 'Director keeps the private key and saves the request as a file.'],
      ],
      why: 'The vendor compares the state with public registers, which use the full name.',
      today: {
        says: 'Vendors take the names from the order and its proofs of control; what else the request says is left out.',
        source: 'CA/Browser Forum, Baseline Requirements, section 3.2.2.4',
      },
      acts: [(site) => ({ action: requestForHq(site) })],
      checks: [
        at(
          form('commonName'),
          requestNamesHost(slot, ({ site }) => site.hq.fqdn),
        ),
        at(form('state'), stateInFull(slot, 20)),
      ],
    },
    {
      id: 'order',
      title: 'Submit it to the vendor',
      note: 'Certificates on HQ Server, 7',
      say: 'Order a single-name certificate at HarborSign with the file that Director has saved.',
      real: 'Submit the CSR to your certificate vendor.',
      details: [
        [shop('request-from-pc'), 'The file, or its text pasted.'],
        [shop('place-order'), 'HarborSign issues the certificate at once.'],
      ],
      why: 'Only the owner of this request’s private key can use the certificate.',
      acts: [({ file }) => ({ action: anOrder('single-name'), files: [file('.csr')] })],
      checks: [at(shop('request-from-pc'), ordered(slot))],
    },
  ],
  guards: [otherSlots()],
  faults: [
    { fault: stateAbbreviated, fails: { 'state-in-full': 'state-abbreviated' } },
    { fault: nameDiffers, fails: { 'request-names-host': 'request-for-another-name' } },
    { fault: keyReplaced, fails: { ordered: 'ordered-with-another-key' } },
  ],
  passMark: 80,
  rollBack: ['Nothing was changed on the server.'],
};
