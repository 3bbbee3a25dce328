import { recordOf, type World } from '@/simulation/world/world';

/** How many requests and certificates of the lists are for each key, by fingerprint. */
export function keyUses(world: World): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const count = (key: string) => uses.set(key, (uses.get(key) ?? 0) + 1);
  for (const { key } of Object.values(world.practiceRequests)) count(key.fingerprint);
  for (const id of Object.keys(world.practiceCertificates))
    count(recordOf(world, 'certificates', id).publicKey.fingerprint);
  return uses;
}
