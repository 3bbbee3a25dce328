import type { LinkLook } from '@/ui/link';
import { StageLink } from '@/views/stage/stage-link';
import type { MapTarget } from './map-target';

interface TargetLinkProps extends LinkLook {
  readonly target: MapTarget;
}

/** A link to where something of the map is shown or put right. */
export function TargetLink({ target: { where }, ...look }: TargetLinkProps) {
  return <StageLink {...look} where={where} />;
}
