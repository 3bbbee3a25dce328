import { isHost } from '@/pki/names/matches-name';
import type { ValidationReport } from '@/pki/path/validation-report';
import { authorityIds } from '../world/authority';
import { isPublishingHost } from '../vendor/published-files';
import { traineePc } from '../pc/certificate-stores';
import { recordOf, type World } from '../world/world';
import { browserErrorOfReport, publicRootProblems, type PublicRootProblems } from './browser-error';
import type { Connection, ConnectionReason, ConnectionReasonName } from './connection';
import { hostOf, isPortalOverHttp } from './hosts';
import { judgeConnection } from './judge-connection';
import type { BrowserLook } from '../world/pc-records';
import { connectionTable, slotKinds } from '../appliances/registry';

/** Where a browser wants to go. */
export interface BrowserTarget {
  readonly scheme: 'http' | 'https';
  readonly host: string;
}

/** The browser that a PC has. */
export function browserLookOf(world: World, pc = traineePc): BrowserLook {
  return recordOf(world, 'pcs', pc).browserLook ?? 'note';
}

/** What a PC's browser says of a host. `look`: the PC's own where left out. */
export function browserConnection(
  world: World,
  { scheme, host }: BrowserTarget,
  at: number,
  pc = traineePc,
  look = browserLookOf(world, pc),
): Connection {
  const target = hostOf(world, host);
  if (target === undefined) return withoutSite(world, scheme, host);
  const portal = portalAt(world, target.slot);
  if (portal === undefined) return notReached(scheme, 'portal-not-simulated', host);
  const nameRule = look === 'note' ? 'san-or-common-name' : 'san-only';
  const meeting = { slot: portal.id, host, pc, nameRule } as const;
  const connection = judgeConnection(world, connectionTable[portal.row], meeting, at);
  if (connection.state === 'restarting') return connection;
  if (isPortalOverHttp(portal.slot)) return withoutCertificate(connection, scheme);
  if (scheme === 'http') {
    const reasons = [{ name: 'asked-for-http', values: { host } } as const];
    return { state: 'plain', scheme, reasons, slot: portal.id, until: Number.POSITIVE_INFINITY };
  }
  return look === 'note' ? connection : asChrome58(world, connection, host);
}

/** The slot that answers a browser, and the row of the table by which it is judged. */
function portalAt(world: World, id = '') {
  const slot = world.slots[id];
  const row = slot && slotKinds[slot.kind].browsed;
  return slot === undefined || row === undefined ? undefined : { id, slot, row };
}

/** Where lists and certificates are published there is no https, and no page; at any other name nobody answers. */
function withoutSite(world: World, scheme: BrowserTarget['scheme'], host: string): Connection {
  if (!isPublishingHost(world, host)) return notReached(scheme, 'host-unknown', host);
  if (scheme === 'https') return notReached(scheme, 'publishes-over-http', host);
  const reasons = [{ name: 'asked-for-http', values: { host } } as const];
  return { state: 'plain', scheme, reasons, until: Number.POSITIVE_INFINITY };
}

/** A portal without a certificate: over http there it is, over https the connection is refused. */
function withoutCertificate(connection: Connection, scheme: BrowserTarget['scheme']): Connection {
  const reasons = connection.reasons.map(({ values }) => ({
    name: 'portal-without-certificate' as const,
    values,
  }));
  return { ...connection, state: scheme === 'http' ? 'plain' : 'not-reached', scheme, reasons };
}

/** Adds what Chrome 58 has against a certificate beyond its chain, and the one code that it shows. */
function asChrome58(world: World, connection: Connection, host: string): Connection {
  const { report, state } = connection;
  if (report === undefined || state === 'not-checked') return connection;
  const extra = publicRootProblems(report, publicRoots(world));
  const error = browserErrorOfReport(report, extra);
  const reasons = connection.reasons.map((reason) => withMissingName(reason, report));
  if (error === undefined) return { ...connection, reasons };
  const failed = reasons.filter(({ name }) => name !== 'all-good');
  return {
    ...connection,
    state: 'broken',
    error,
    reasons: [...failed, ...extraReasons(extra, report, host)],
  };
}

/** A certificate without any name that this browser looks at is told apart from one for another host. */
function withMissingName(reason: ConnectionReason, { chain }: ValidationReport): ConnectionReason {
  const names = chain[0]?.certificate.subjectAlternativeNames ?? [];
  if (reason.name !== 'name-does-not-match' || names.some(isHost)) return reason;
  return { ...reason, name: 'alternative-name-missing' };
}

function extraReasons(
  { isDigestTooWeak, isValidTooLong }: PublicRootProblems,
  { results }: ValidationReport,
  host: string,
): readonly ConnectionReason[] {
  const isSaid = results.some(({ status, problem }) => status === 'failed' && problem === 'digest-too-weak');
  return [
    ...(isDigestTooWeak && !isSaid ? [{ name: 'digest-too-weak', values: { host } } as const] : []),
    ...(isValidTooLong ? [{ name: 'validity-too-long', values: { host } } as const] : []),
  ];
}

/** The roots that browsers are delivered with. */
function publicRoots(world: World): readonly string[] {
  const root = world.authorities[authorityIds.vendorRoot];
  return root === undefined ? [] : [root.certificate];
}

function notReached(scheme: BrowserTarget['scheme'], name: ConnectionReasonName, host: string): Connection {
  return {
    state: 'not-reached',
    scheme,
    reasons: [{ name, values: { host } }],
    until: Number.POSITIVE_INFINITY,
  };
}
