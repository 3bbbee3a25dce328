import { hostsIn } from '@/pki/names/matches-name';
import type { Certificate } from '@/pki/certificate';
import { commonNameOf } from '@/pki/distinguished-name';
import { recordOf, type World } from '../world/world';
import type { Slot } from '../world/slot';
import { clusterOf } from './mobility-router/cluster';
import { slotKinds } from './registry';

/** The name that a certificate of the slot has to carry; empty where the equipment has none. */
export function nameOf(world: World, slot: Slot): string {
  const { fqdn, outsideFqdn, collaborationFqdn } = recordOf(world, 'equipment', slot.equipment);
  switch (slotKinds[slot.kind].mustName) {
    case 'fqdn':
      return fqdn;
    case 'outside-fqdn':
      return outsideFqdn;
    case 'collaboration-fqdn':
      return collaborationFqdn === '' ? fqdn : collaborationFqdn;
    case 'virtual-fqdn':
      return clusterOf(world, slot.equipment)?.virtualFqdn ?? '';
    case 'none':
      return '';
  }
}

/** The host names and addresses that a certificate is for. */
export function namesIn(certificate: Certificate | undefined): readonly string[] {
  const names = hostsIn(certificate?.subjectAlternativeNames ?? []);
  const commonName = certificate === undefined ? undefined : commonNameOf(certificate.subject);
  return names.length > 0 || commonName === undefined ? names : [commonName];
}
