import { useWorld } from '@/state/use-world';
import { Link, type LinkLook } from '@/ui/link';
import { type Opening, useStage, type Where } from './stage';

interface StageLinkProps extends LinkLook {
  readonly where: Where;
  readonly opens?: Opening;
}

/** A link to a place of the PC. */
export function StageLink({ where, opens = 'new-tab', ...look }: StageLinkProps) {
  const stage = useStage();
  const address = useWorld((world) => stage.addressOf(where, world));
  return <Link {...look} address={address} onFollow={() => void stage.open(where, opens)} />;
}
