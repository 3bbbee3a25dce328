import { useWorld } from '@/state/use-world';
import { Link, type LinkLook } from '@/ui/link';
import { type Opening, useStage, type Where } from '../stage/stage';
import { type Site, usePc, useSite } from './pc';
import { addressOfPlace, placeFromText, programAddress } from './place';

interface SiteLinkProps extends LinkLook {
  /** An address within the site. */
  readonly to: string;
}

/** A link to a page of the site that it stands in. */
export function SiteLink({ to, ...look }: SiteLinkProps) {
  const site = useSite();
  return <Link {...look} address={addressInSite(site, to)} onFollow={() => site.navigate(to)} />;
}

/** Where the real browser shows a page of a site, behind the `#`. */
export function addressInSite({ scheme, host }: Pick<Site, 'scheme' | 'host'>, to: string): string {
  return addressOfPlace({ scheme, host, path: to });
}

interface WebLinkProps extends LinkLook {
  /** `https://host/path` or `http://…` of the simulated network. */
  readonly url: string;
  readonly opens?: 'same-tab' | 'new-tab';
}

/** A link to any page of the simulated network. */
export function WebLink({ url, opens = 'same-tab', ...look }: WebLinkProps) {
  const { browse } = usePc();
  return <Link {...look} address={addressOfPlace(placeFromText(url))} onFollow={() => browse(url, opens)} />;
}

interface ProgramLinkProps extends LinkLook {
  readonly program: string;
  /** The rest of its address; where the program was last when left out. */
  readonly at?: string;
}

/** A link to a program of the PC. */
export function ProgramLink({ program, at, ...look }: ProgramLinkProps) {
  const { openProgram } = usePc();
  return <Link {...look} address={programAddress(program, at)} onFollow={() => openProgram(program, at)} />;
}

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
