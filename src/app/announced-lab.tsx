import { useMemo, useState, type ReactNode } from 'react';
import { useAnnounce } from '@/ui/live-region';
import { eventWords } from '@/views/event-words';
import { LabContext, type LabAccess } from '@/views/lab';
import { OwnStepContext } from '@/views/own-step';

interface AnnouncedLabProps {
  readonly access: LabAccess;
  readonly children: ReactNode;
}

/** The lab as screens see it: whatever an action leads to is also said aloud, once. */
export function AnnouncedLab({ access, children }: AnnouncedLabProps) {
  const announce = useAnnounce();
  const [ownSteps] = useState(createOwnSteps);
  const announced = useMemo<LabAccess>(
    () => ({
      ...access,
      perform: (action, inputs) =>
        ownSteps.during(async () => {
          const outcome = await access.perform(action, inputs);
          if (outcome.ok) announce(outcome.value.map(eventWords).join(' '));
          return outcome;
        }),
    }),
    [access, announce, ownSteps],
  );
  return (
    <OwnStepContext value={ownSteps.isUnderWay}>
      <LabContext value={announced}>{children}</LabContext>
    </OwnStepContext>
  );
}

/** Counts the steps under way. A step lasts until the screens have drawn what it led to. */
function createOwnSteps() {
  let count = 0;
  return {
    isUnderWay: () => count > 0,
    during: async <Result,>(step: () => Promise<Result>): Promise<Result> => {
      count += 1;
      try {
        return await step();
      } finally {
        setTimeout(() => {
          count -= 1;
        });
      }
    },
  };
}
