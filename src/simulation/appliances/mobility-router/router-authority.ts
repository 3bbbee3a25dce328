import type { Certificate } from '@/pki/certificate';
import { nameKey } from '@/pki/distinguished-name';
import { verdictKey } from '@/pki/path/collect-verdicts';
import type { Credential, Slot } from '../../world/equipment';
import { recordOf, type World } from '../../world/world';
import { keeperOf, routerSlot } from './cluster';
import { usersOf } from './mobility-users';

/** The credential of a router's authority that is in effect; undefined: there is none, as in a new router (note). */
export function authorityOf(world: World, router: string): Credential | undefined {
  return routerSlot(world, router, 'mobility-authority')[1].active;
}

/** Whether a certificate was signed with the key of another. */
export function isSignedBy(world: World, child: Certificate, issuer: Certificate): boolean {
  return world.verdicts[verdictKey(child, issuer)] === 'good';
}

/** An authority that a router had, and when the one after it took effect: milliseconds since 1970 in lab time. */
interface ReplacedAuthority {
  readonly certificate: Certificate;
  readonly replacedAt: number;
}

/**
 * The authority that signed a certificate and was replaced at the router since; undefined where that is not so. Such
 * certificates stay in use, but clients that were provisioned later do not trust them.
 */
export function replacementSince(
  world: World,
  router: string,
  fingerprint: string,
): ReplacedAuthority | undefined {
  return replacementsAt(world, router)(fingerprint);
}

/** The same of one certificate after another. */
export function replacementsAt(
  world: World,
  router: string,
): (fingerprint: string) => ReplacedAuthority | undefined {
  const { active, history } = routerSlot(world, router, 'mobility-authority')[1];
  const latestFirst = (active === undefined ? history : [active, ...history]).map((own) => {
    const certificate = recordOf(world, 'certificates', own.certificate);
    return { certificate, name: nameKey(certificate.subject), installedAt: own.installedAt };
  });
  return (fingerprint) => {
    const child = recordOf(world, 'certificates', fingerprint);
    const issuer = nameKey(child.issuer);
    const signer = latestFirst.findIndex(
      ({ certificate, name }) => name === issuer && isSignedBy(world, child, certificate),
    );
    const [former, successor] = [latestFirst[signer], latestFirst[signer - 1]];
    return former && successor && { certificate: former.certificate, replacedAt: successor.installedAt };
  };
}

/** The certificate of that authority. */
export function replacedAuthorityOf(
  world: World,
  router: string,
  fingerprint: string,
): Certificate | undefined {
  return replacementSince(world, router, fingerprint)?.certificate;
}

/** The users whose clients stopped because the router has another authority now. */
export function clientsOfReplacedAuthority(world: World, router: string): readonly string[] {
  return usersOf(world, keeperOf(world, router))
    .filter(
      ([, { client }]) => client && replacedAuthorityOf(world, router, client.certificate) !== undefined,
    )
    .map(([id]) => id);
}

/** Whether what a router's slot presents was signed by an authority that the router has replaced since. */
export function isOfReplacedAuthority(world: World, { kind, equipment, active }: Slot): boolean {
  if (!kind.startsWith('mobility-') || kind === 'mobility-authority' || active === undefined) return false;
  return replacedAuthorityOf(world, equipment, active.certificate) !== undefined;
}
