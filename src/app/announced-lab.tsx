import { useMemo, type ReactNode } from 'react';
import { useAnnounce } from '@/ui/live-region';
import { eventWords } from '@/views/event-words';
import { LabContext, type LabAccess } from '@/views/lab';

interface AnnouncedLabProps {
  readonly access: LabAccess;
  readonly children: ReactNode;
}

/** The lab as screens see it: whatever an action leads to is also said aloud. */
export function AnnouncedLab({ access, children }: AnnouncedLabProps) {
  const announce = useAnnounce();
  const announced = useMemo<LabAccess>(
    () => ({
      ...access,
      perform: async (action, inputs) => {
        const outcome = await access.perform(action, inputs);
        if (outcome.ok) announce(outcome.value.map(eventWords).join(' '));
        return outcome;
      },
    }),
    [access, announce],
  );
  return <LabContext value={announced}>{children}</LabContext>;
}
