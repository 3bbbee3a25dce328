import type { World } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';
import { CircleAlert, CircleCheck, CircleMinus, CircleX, Clock, type LucideIcon } from 'lucide-react';
import { useCallback } from 'react';
import { statusOfSlot, type StatusTone } from './status-of-slot';

/** The line on top of every certificate page: whether the certificate is in order, and those who meet it content. */
export function StatusLine({ slotId }: { readonly slotId: string }) {
  const judge = useCallback((world: World, at: number) => statusOfSlot(world, slotId, at), [slotId]);
  const { tone, text } = useJudged(judge, ({ until }) => until);
  const Icon = icons[tone];
  return (
    <p className="router-status-line" data-tone={tone} data-slot={slotId} role="status">
      <Icon size={14} aria-hidden="true" /> <b>Status:</b> {text}
    </p>
  );
}

const icons: Readonly<Record<StatusTone, LucideIcon>> = {
  unused: CircleMinus,
  good: CircleCheck,
  waiting: Clock,
  warning: CircleAlert,
  bad: CircleX,
};
