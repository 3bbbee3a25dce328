import type { World } from '../world/world';

/** The slot whose stored request has a key, by its fingerprint, or had it before another replaced it; else whose certificate has. */
export function slotOfKey({ slots }: World, key: string): string | undefined {
  const all = Object.entries(slots);
  const asked = all.find(
    ([, { request, replacedKeys = [] }]) => request?.key === key || replacedKeys.includes(key),
  );
  return (asked ??
    all.find(([, { active, pending }]) => [active?.key, pending?.credential.key].includes(key)))?.[0];
}
