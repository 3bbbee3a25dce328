import type { Certificate } from '@/pki/certificate';
import {
  slotState,
  viewsOfSlot,
  type CertificateStateName,
} from '@/simulation/connections/certificate-state';
import type { ConnectionView } from '@/simulation/connections/site-connections';
import { slotsInUse } from '@/simulation/appliances/mobility-router/cluster';
import type { Slot } from '@/simulation/world/equipment';
import { recordOf, type World } from '@/simulation/world/world';
import { dateInWords } from '@/views/words/value-words';
import { slotKinds } from '@/simulation/appliances/registry';

/** How good or bad a status is; `unused`: it is nobody's concern. */
export type StatusTone = 'unused' | 'good' | 'waiting' | 'warning' | 'bad';

interface Status {
  readonly tone: StatusTone;
  readonly text: string;
}

/** What the line on top of a certificate page says of a slot, and the next lab time at which that could change by itself. */
export function statusOfSlot(world: World, id: string, at: number): Status & { readonly until: number } {
  const slot = recordOf(world, 'slots', id);
  const { name, until } = slotState(world, id, at);
  const certificate = world.certificates[slot.active?.certificate ?? ''];
  const status =
    certificate === undefined
      ? statusOfEmpty(slot, isVirtualOfNobody(world, id, slot))
      : (statusOfItself(name, certificate) ?? statusAtUsers(slot, certificate, viewsOfSlot(world, id, at)));
  const untilUsers = viewsOfSlot(world, id, at).map(({ connection }) => connection.until);
  return { ...status, until: Math.min(until, ...untilUsers) };
}

function statusOfEmpty({ pending }: Slot, isUnused: boolean): Status {
  if (pending !== undefined)
    return { tone: 'waiting', text: 'There is no active certificate. A new one waits for the next restart.' };
  return isUnused
    ? {
        tone: 'unused',
        text: 'There is no certificate, and none is needed while this router is not a node of a cluster.',
      }
    : { tone: 'bad', text: 'There is no certificate. Generate or import one.' };
}

/** A virtual slot of a router that is no node of a cluster: nothing presents its certificate. */
function isVirtualOfNobody(world: World, slotId: string, { equipment }: Slot): boolean {
  const isRouter = recordOf(world, 'equipment', equipment).kind === 'mobility-router';
  return isRouter && !slotsInUse(world, equipment).some(([id]) => id === slotId);
}

/** What there is to say whoever meets it. */
function statusOfItself(name: CertificateStateName, certificate: Certificate): Status | undefined {
  if (name === 'expired')
    return { tone: 'bad', text: `The active certificate expired on ${dateInWords(certificate.notAfter)}.` };
  if (name === 'not-yet-valid')
    return {
      tone: 'bad',
      text: `The active certificate is valid only from ${dateInWords(certificate.notBefore)} on.`,
    };
  if (name === 'pending')
    return {
      tone: 'waiting',
      text: 'A new certificate waits for the next restart. The one below is still in use.',
    };
  return undefined;
}

function statusAtUsers(
  { active, factory, kind }: Slot,
  { notAfter }: Certificate,
  views: readonly ConnectionView[],
): Status {
  const title = active?.certificate === factory?.certificate ? 'default certificate' : 'certificate';
  const begin = `The ${title} is active and valid until ${dateInWords(notAfter)}`;
  const all = countOf(views);
  const secure = countOf(views.filter(({ connection }) => connection.state === 'secure'));
  if (slotKinds[kind].metBy === undefined || (all > 0 && secure === all))
    return { tone: 'good', text: `${begin}.` };
  if (all === 0) return { tone: 'unused', text: `${begin}. No client uses it at present.` };
  return secure === 0
    ? { tone: 'bad', text: `${begin}, but none of the clients that use it is connected securely.` }
    : {
        tone: 'warning',
        text: `${begin}, but only ${String(secure)} of the ${String(all)} that use it are connected securely.`,
      };
}

function countOf(views: readonly ConnectionView[]): number {
  return views.reduce((total, { count }) => total + count, 0);
}
