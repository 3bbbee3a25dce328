import type { Certificate } from '@/pki/certificate';
import type { World } from '../world/world';
import type { Connection } from './connection';

/** What the slot that answered sends along with its certificate: less than the chain where a PC found the rest itself. */
export function sentAlong(
  { slots, certificates }: Pick<World, 'slots' | 'certificates'>,
  { slot = '', report }: Connection,
): readonly Certificate[] {
  const [leaf, ...others] = report?.chain.map((link) => link.certificate) ?? [];
  const presented = [slots[slot]?.active, slots[slot]?.factory].find(
    (own) => own?.certificate === leaf?.fingerprint,
  );
  if (presented === undefined) return others;
  return presented.chain.flatMap((fingerprint) => certificates[fingerprint] ?? []);
}
