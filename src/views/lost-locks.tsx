import type { LostLock } from '@/simulation/what-stops';

/** What a step would cost, before it is done; nothing where it costs nothing. */
export function LostLocks({ lost }: { readonly lost: readonly LostLock[] }) {
  if (lost.length === 0) return null;
  return (
    <>
      <p>These will no longer be secure:</p>
      <ul className="list-disc pl-5">
        {lost.map(({ program, purpose, host }) => (
          <li key={`${program} ${purpose} ${host}`}>{`${program} to ${host} (${purpose})`}</li>
        ))}
      </ul>
    </>
  );
}
