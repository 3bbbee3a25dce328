import { Link, type LinkLook } from '@/ui/link';
import { useTarget, type MapTarget } from './map-target';

interface TargetLinkProps extends LinkLook {
  readonly target: MapTarget;
}

/** A link to where something of the map is shown or put right. */
export function TargetLink({ target, ...look }: TargetLinkProps) {
  const { address, open } = useTarget(target);
  return <Link {...look} address={address} onFollow={open} />;
}
