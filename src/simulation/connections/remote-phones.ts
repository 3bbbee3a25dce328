/*
 * What a phone outside and the Edge Gateway say of each other. The phone checks the RAST certificate against the Mitel
 * UC authority and the public roots, the gateway the phone's factory certificate against the manufacturers that it
 * trusts (spec 0.1; note, Certificates on Edge Gateway Router: mutually authenticated remote connections).
 */
import { displayNameOf } from '@/pki/distinguished-name';
import { authorityIds } from '../world/authority';
import { manufacturersTrusted } from './device-trust';
import { remotePhones } from '../appliances/edge-gateway/remote-phones';
import type { Slot } from '../world/equipment';
import { slotsOf } from '../world/find-records';
import { recordOf, type World } from '../world/world';
import type { Connection, ConnectionReason } from './connection';
import { hostOf } from './hosts';
import { judgeClient } from './judge-chain';
import { judgeConnection } from './judge-connection';
import { connectionTable } from '../appliances/registry';

/** What one phone outside says of the gateway. */
export interface PhoneView {
  /** What the phone is called: the common name of its certificate. */
  readonly name: string;
  readonly connection: Connection;
}

/** What every phone outside says at a name, at a lab time in milliseconds; one view for all that have no certificate. */
export function remotePhoneViews(world: World, host: string, at: number): readonly PhoneView[] {
  const gateway = hostOf(world, host)?.equipment ?? '';
  const slot = slotsOf(world, gateway).find(([, { kind }]) => kind === 'rast')?.[0];
  if (slot === undefined) return [];
  const phones = remotePhones(world);
  if (phones.length === 0) return [{ name: 'Remote phones', connection: withoutCertificates(slot) }];
  return phones.map(([, phone]) => ({
    name: phoneNameOf(world, phone),
    connection: phoneConnection(world, { phone, slot, host }, at),
  }));
}

/** What a phone is called: the common name of its factory certificate. */
export function phoneNameOf(world: World, { factory }: Slot): string {
  const certificate = world.certificates[factory?.certificate ?? ''];
  return certificate === undefined ? 'Remote phone' : `Phone ${displayNameOf(certificate.subject)}`;
}

function withoutCertificates(slot: string): Connection {
  const reasons = [{ name: 'phones-without-certificates', values: {} } as const];
  return { state: 'not-checked', scheme: 'https', reasons, slot, until: Number.POSITIVE_INFINITY };
}

function phoneConnection(
  world: World,
  { phone, slot, host }: { readonly phone: Slot; readonly slot: string; readonly host: string },
  at: number,
): Connection {
  const authority = recordOf(world, 'authorities', authorityIds.mitelUc).certificate;
  const server = judgeConnection(world, connectionTable['phones-outside'], { slot, host, authority }, at);
  if (server.report === undefined || phone.active === undefined) return server;
  const proof = { ...phone.active, anchors: manufacturersTrusted(world) };
  const client = judgeClient(world, proof, at);
  const until = Math.min(server.until, client.until);
  if (server.state !== 'secure') return { ...server, until };
  const values = {
    host,
    certificate: displayNameOf(recordOf(world, 'certificates', proof.certificate).subject),
  };
  if (client.state === 'valid') {
    const rest = server.reasons.filter(({ name }) => name !== 'all-good');
    return { ...server, until, reasons: [{ name: 'phone-proved', values }, ...rest] };
  }
  const refused: ConnectionReason = { name: 'phone-refused', values };
  return { ...server, state: 'not-reached', until, reasons: [refused] };
}
