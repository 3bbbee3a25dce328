import { slotsInUse } from '@/simulation/mobility/cluster';
import type { Slot } from '@/simulation/slots/slot';
import { recordOf, type World } from '@/simulation/world';
import { useLabTime, useWorld } from '@/state/use-world';
import { dateInWords } from '@/views/date-in-words';
import { validityAt, validityUntil } from '@/pki/path/validity';
import type { Certificate } from '@/pki/certificate';
import { CircleAlert, CircleCheck, CircleMinus, CircleX, Clock, type LucideIcon } from 'lucide-react';

interface StatusLineProps {
  readonly slotId: string;
  readonly slot: Slot;
}

/** The line on top of every certificate page: whether the certificate is in order. */
export function StatusLine({ slotId, slot }: StatusLineProps) {
  const certificate = useWorld(({ certificates }) => certificates[slot.active?.certificate ?? '']);
  const isUnused = useWorld((world) => isVirtualOfNobody(world, slotId, slot));
  const now = useLabTime();
  const at = useLabTime(certificate === undefined ? undefined : validityUntil(certificate, now));
  const { tone, text } =
    isUnused && certificate === undefined && slot.pending === undefined
      ? unused
      : statusOf(slot, certificate, at);
  const Icon = icons[tone];
  return (
    <p className="router-status-line" data-tone={tone} data-slot={slotId} role="status">
      <Icon size={14} aria-hidden="true" /> <b>Status:</b> {text}
    </p>
  );
}

type Tone = 'unused' | 'good' | 'waiting' | 'warning' | 'bad';

const icons: Readonly<Record<Tone, LucideIcon>> = {
  unused: CircleMinus,
  good: CircleCheck,
  waiting: Clock,
  warning: CircleAlert,
  bad: CircleX,
};

const unused = {
  tone: 'unused',
  text: 'There is no certificate, and none is needed while this router is not a node of a cluster.',
} as const;

/** A virtual slot of a router that is no node of a cluster: nothing presents its certificate. */
function isVirtualOfNobody(world: World, slotId: string, { equipment }: Slot): boolean {
  const isRouter = recordOf(world, 'equipment', equipment).kind === 'mobility-router';
  return isRouter && !slotsInUse(world, equipment).some(([id]) => id === slotId);
}

function statusOf(
  { pending, active, factory }: Slot,
  certificate: Certificate | undefined,
  at: number,
): { readonly tone: Tone; readonly text: string } {
  if (certificate === undefined)
    return pending === undefined
      ? { tone: 'bad', text: 'There is no certificate. Generate or import one.' }
      : { tone: 'waiting', text: 'There is no active certificate. A new one waits for the next restart.' };
  const validity = validityAt(certificate, at);
  if (validity === 'expired')
    return { tone: 'bad', text: `The active certificate expired on ${dateInWords(certificate.notAfter)}.` };
  if (validity === 'not-yet-valid')
    return {
      tone: 'bad',
      text: `The active certificate is valid only from ${dateInWords(certificate.notBefore)} on.`,
    };
  if (pending !== undefined)
    return {
      tone: 'waiting',
      text: 'A new certificate waits for the next restart. The one below is still in use.',
    };
  const kind = active?.certificate === factory?.certificate ? 'default certificate' : 'certificate';
  return {
    tone: 'good',
    text: `The ${kind} is active and valid until ${dateInWords(certificate.notAfter)}.`,
  };
}
