import { applianceRequestAgain, noteDate, requestForAppliance, restartAppliance } from '../acts';
import { at, type Spot } from '../check';
import {
  applianceNamesItself,
  conferencingHasItsName,
  httpsEnabled,
  secureInNewBrowser,
} from '../checks/activation';
import { requestNamesHost, stateInFull } from '../checks/request';
import { csrSkipped, lookedTooEarly, noSan, restartCancelled } from '../faults/appliance';
import { emailAsCommonName, stateAbbreviated } from '../faults/requests';
import { otherSlots } from '../guards';
import type { Lesson } from '../lesson';
import { on } from '../places';

const slot = 'appliance-https';
const https = on('service-appliance', 'https');

/** A control of the tab Collaboration of the appliance. */
const collaboration =
  (control: 'collaborationFqdn' | 'save'): Spot =>
  ({ appliance }) =>
    on('director', 'platformEquipment', { rest: appliance.id })(control);

/** Note, Create a CSR on a Mitel Service Appliance. */
export const lesson: Lesson = {
  id: 'appliance-https',
  version: 1,
  title: 'Give the service appliance https and its own name',
  minutes: 10,
  brief: ({ appliance }) =>
    `Conferencing has to answer as ${appliance.fqdn} over https, for now with a self-signed certificate.`,
  start: { at: noteDate },
  steps: [
    {
      id: 'name',
      title: 'Give conferencing its name',
      note: 'Create a CSR on a Mitel Service Appliance, the tab Collaboration',
      say: 'Select the appliance in Platform Equipment, open the tab Collaboration and enter its name.',
      details: [
        [collaboration('collaborationFqdn'), 'The host name of the appliance, as in its General tab.'],
        [collaboration('save'), 'From now on clients use this name.'],
      ],
      why: 'Clients compare the name that they use with the certificate: without one here they use the IP address.',
      acts: [
        ({ appliance }) => ({
          action: {
            type: 'update-equipment',
            equipment: appliance.id,
            values: { collaborationFqdn: appliance.fqdn },
          },
        }),
      ],
      checks: [at(collaboration('collaborationFqdn'), conferencingHasItsName())],
    },
    {
      id: 'enable',
      title: 'Enable HTTPS',
      note: 'Create a CSR on a Mitel Service Appliance, Step 1',
      say: 'Open the appliance by its underlined name, go to HTTPS and enable it in Step 1.',
      details: [
        [https('appliance'), 'This one, or all of them.'],
        [https('go'), 'The appliance makes a certificate for “IM Appliance” at once.'],
      ],
      why: 'Without https there is nothing to present a certificate with.',
      acts: [({ appliance }) => ({ action: { type: 'set-https', appliance: appliance.id, enabled: true } })],
      checks: [at(https('go'), httpsEnabled())],
    },
    {
      id: 'csr',
      title: 'Fill in the request',
      note: 'Create a CSR on a Mitel Service Appliance, Step 2',
      say: 'Fill in Step 2, the name of the appliance as Common Name, and press Create CSR.',
      details: [
        [https('commonName'), 'The host name: not an e-mail address, whatever the example beside it says.'],
        [https('state'), 'In full.'],
        [https('create-csr'), 'Makes a new key and a request for it.'],
      ],
      why: 'The appliance signs its own certificate for the name in the request; without a request it stays “IM Appliance”.',
      today: {
        says: 'Browsers have looked at alternative names alone since 2017, and this form has no field for them.',
        source: 'RFC 9525, section 6.3; Chrome 58',
      },
      acts: [(site) => ({ action: requestForAppliance(site) })],
      checks: [
        at(
          https('commonName'),
          requestNamesHost(slot, ({ site }) => site.appliance.fqdn),
        ),
        at(https('state'), stateInFull(slot, 10)),
      ],
    },
    {
      id: 'restart',
      title: 'Restart the web server',
      note: 'Create a CSR on a Mitel Service Appliance, Step 4',
      say: 'Skip Step 3, restart the web server in Step 4 and wait until it is back.',
      details: [[https('restart-web-server'), 'About two minutes; the wait can be skipped here.']],
      why: 'Only a restart makes the new certificate and puts it into use.',
      real: 'Wait two minutes; conferences that are on are cut off.',
      acts: [restartAppliance],
      checks: [at(https('restart-web-server'), applianceNamesItself(slot))],
    },
  ],
  guards: [otherSlots(slot)],
  faults: [
    {
      fault: csrSkipped,
      fails: {
        'request-names-host': 'no-request-yet',
        'state-in-full': 'no-request-yet',
        'appliance-names-itself': 'still-im-appliance',
      },
    },
    {
      fault: emailAsCommonName,
      fails: {
        'request-names-host': 'common-name-is-email',
        'appliance-names-itself': 'request-for-another-name',
      },
    },
    {
      fault: stateAbbreviated,
      fails: { 'state-in-full': 'state-abbreviated' },
      repair: [applianceRequestAgain, restartAppliance],
    },
    { fault: restartCancelled, fails: { 'appliance-names-itself': 'waits-for-restart' } },
    { fault: lookedTooEarly, fails: { 'appliance-names-itself': 'restarting' } },
    {
      fault: noSan,
      fails: { 'secure-in-new-browser': 'not-connected-securely' },
      check: at(https('create-csr'), secureInNewBrowser()),
    },
  ],
  passMark: 80,
  rollBack: ['HTTPS, Step 1: Disable. The appliance answers over http as before.'],
};
