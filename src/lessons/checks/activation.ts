import type { Certificate } from '@/pki/certificate';
import { commonNameOf } from '@/pki/distinguished-name';
import { aReferenceName, matchesName } from '@/pki/names/matches-name';
import { namesIn } from '@/simulation/appliances/registry';
import { applianceOf, requestToSelfSign } from '@/simulation/appliances/service-appliance/service-appliance';
import { browserConnection } from '@/simulation/connections/browser';
import { traineePc } from '@/simulation/pc/certificate-stores';
import type { Check } from '../check';
import type { Evidence } from '../evidence';
import { type Judgement, met, nearly, notYet } from '../reasons';

/** The appliance answers over https. */
export function httpsEnabled(): Check {
  return {
    id: 'https-enabled',
    goal: 'The appliance answers over https.',
    skill: 'activation',
    judge: ({ site: { world, appliance } }) =>
      applianceOf(world, appliance.id).https ? met : notYet('https-still-disabled'),
  };
}

/** The appliance presents a certificate that names it. */
export function applianceNamesItself(slot: string): Check {
  return {
    id: 'appliance-names-itself',
    goal: 'The appliance presents a certificate with its own name.',
    skill: 'activation',
    points: 20,
    judge: (evidence) => judgeName(evidence, slot),
  };
}

function judgeName({ site }: Evidence, id: string): Judgement {
  const { world, appliance } = site;
  if (world.restarts[appliance.id]?.until !== undefined) return notYet('restarting');
  const active = presented(site, id);
  if (active === undefined) return notYet('https-still-disabled');
  if (matchesName(active, aReferenceName(appliance.fqdn), 'san-or-common-name')) return met;
  const isWaiting =
    site.slot(id)?.pending !== undefined || requestToSelfSign(world, appliance.id) !== undefined;
  return isWaiting ? notYet('waits-for-restart') : nameless(active, appliance.fqdn);
}

/** What the appliance presents; one that is kept is not presented over http. */
function presented({ world, slot, appliance }: Evidence['site'], id: string): Certificate | undefined {
  return applianceOf(world, appliance.id).https
    ? world.certificates[slot(id)?.active?.certificate ?? '']
    : undefined;
}

function nameless(active: Certificate, host: string): Judgement {
  return commonNameOf(active.subject) === 'IM Appliance'
    ? nearly('still-im-appliance', { host })
    : nearly('request-for-another-name', { names: namesIn(active).join(', '), host });
}

/** A browser of 2017 and later, which looks at alternative names alone, finds the appliance secure. */
export function secureInNewBrowser(): Check {
  return {
    id: 'secure-in-new-browser',
    goal: 'Chrome 58 connects to the appliance securely.',
    skill: 'names',
    judge: ({ site: { world, at, appliance } }) => {
      const host = appliance.fqdn;
      const connection = browserConnection(world, { scheme: 'https', host }, at, traineePc, 'chrome-58');
      const [why] = connection.reasons;
      if (connection.state === 'secure' || why === undefined) return met;
      return { is: 'nearly', why: { name: 'not-connected-securely', values: { host }, connection: why } };
    },
  };
}

/** Conferencing answers under the appliance's own name (note, Create a CSR on a Mitel Service Appliance). */
export function conferencingHasItsName(): Check {
  return {
    id: 'conferencing-has-its-name',
    goal: 'Clients reach conferences under the name of the appliance.',
    skill: 'names',
    judge: ({ site: { appliance }, start }) => {
      const name = appliance.collaborationFqdn;
      if (name === '' || name === start.equipment[appliance.id]?.collaborationFqdn)
        return notYet('no-name-yet');
      const host = appliance.fqdn;
      return name.toLowerCase() === host.toLowerCase()
        ? met
        : nearly("name-is-not-the-appliance's", { name, host });
    },
  };
}
