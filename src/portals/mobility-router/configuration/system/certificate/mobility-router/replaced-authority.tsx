import { displayNameOf } from '@/pki/distinguished-name';
import { replacedAuthorityOf } from '@/simulation/appliances/mobility-router/router-authority';
import type { Slot } from '@/simulation/world/slot';
import { useWorld } from '@/state/use-world';
import { NameText } from '@/views/words/name-text';

interface ReplacedAuthorityProps {
  /** Id of the router. */
  readonly router: string;
  readonly slot: Slot;
}

/** Marks a certificate that an authority signed which has been replaced since. */
export function ReplacedAuthority({ router, slot: { active } }: ReplacedAuthorityProps) {
  const world = useWorld((present) => present);
  const replaced = active && replacedAuthorityOf(world, router, active.certificate);
  if (replaced === undefined) return null;
  return (
    <p role="note" className="router-strong">
      Signed by a replaced authority: the former <NameText>{displayNameOf(replaced.subject)}</NameText> signed
      this certificate. Clients that were provisioned since do not trust it. Generate it again and restart.
    </p>
  );
}
