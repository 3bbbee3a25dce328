import type { World } from '../world/world';
import { routerSlot } from '../appliances/mobility-router/cluster';
import type { Credential, Slot } from '../world/slot';
import { slotKinds } from '../appliances/registry';
import type { GenerationRules } from '../world/appliance';

/** The key lengths that the gateways offer, bits (note: “Key Length” with a default of 1024 on the router). */
export const generatedKeyLengths = [1024, 2048, 4096] as const;

/** One of the key lengths offered. */
export type GeneratedKeyLength = (typeof generatedKeyLengths)[number];

/** Whose key signs a certificate, and what is sent along with it. */
export type Issuer = Pick<Credential, 'certificate' | 'key' | 'chain'>;

/** By which rules a device makes certificates for a slot of its own. Throws where it makes none. */
export function generationRulesOf({ kind }: Slot): GenerationRules {
  const rules = slotKinds[kind].generates;
  if (rules === undefined) throw new Error(`nothing is generated for ${kind}`);
  return rules;
}

/** Who signs for a slot now; undefined while there is no such authority. A slot that signs for itself has none. */
export function issuerOf(world: World, slot: Slot): Issuer | undefined {
  const { signedBy } = generationRulesOf(slot);
  if (signedBy === 'itself') return undefined;
  if ('authority' in signedBy) {
    const authority = world.authorities[signedBy.authority];
    return authority === undefined ? undefined : { ...authority, chain: [] };
  }
  return routerSlot(world, slot.equipment, signedBy.slot)[1].active;
}
