import type { Connection } from '@/simulation/connections/connection';
import type { Place } from '../session/place';
import { SiteLock } from './site-lock';

interface SiteInformationProps {
  readonly place: Place;
  readonly connection: Connection | undefined;
}

export function SiteInformation({ connection }: SiteInformationProps) {
  return <SiteLock state={connection?.state} />;
}
