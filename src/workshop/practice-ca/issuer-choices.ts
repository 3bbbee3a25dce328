import { issuersIn } from '@/simulation/practice-ca/issuers';
import type { World } from '@/simulation/world/world';

/** The authorities whose key is here, to choose from. */
export function issuerChoices(world: World) {
  return issuersIn(world).map((id) => ({ id, label: world.practiceCertificates[id]?.name ?? id }));
}
