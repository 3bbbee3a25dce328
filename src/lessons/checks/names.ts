import type { Check } from '../check';
import { met, nearly, notYet } from '../reasons';

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
