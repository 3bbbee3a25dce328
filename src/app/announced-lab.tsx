import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useAnnounce } from '@/ui/live-region';
import { eventWords } from '@/views/words/event-words';
import { LabContext, type LabAccess } from '@/views/shell/lab';
import { OwnStepContext, TellContext } from '@/views/shell/tell';
import { TellerContext, toldOf, withSentence, type Told } from './told/told';

interface AnnouncedLabProps {
  readonly access: LabAccess;
  readonly children: ReactNode;
}

/** The lab as screens see it: whatever an action leads to is also said aloud, once, and told where no page shows it. */
export function AnnouncedLab({ access, children }: AnnouncedLabProps) {
  const announce = useAnnounce();
  const [ownSteps] = useState(createOwnSteps);
  const [told, tell] = useState<Told>();
  const announced = useMemo<LabAccess>(
    () => ({
      ...access,
      perform: (action, inputs) =>
        ownSteps.during(async () => {
          const outcome = await access.perform(action, inputs);
          if (outcome.ok) {
            announce(outcome.value.map(eventWords).join(' '));
            const step = toldOf(outcome.value);
            if (step !== undefined) tell((present) => ({ ...step, also: present?.also }));
          }
          return outcome;
        }),
    }),
    [access, announce, ownSteps],
  );
  const teller = useMemo(() => ({ told, tell }), [told]);
  const tellAlso = useCallback(
    (text: string) => {
      announce(text);
      tell((present) => withSentence(present, text));
    },
    [announce],
  );
  return (
    <OwnStepContext value={ownSteps.isUnderWay}>
      <LabContext value={announced}>
        <TellerContext value={teller}>
          <TellContext value={tellAlso}>{children}</TellContext>
        </TellerContext>
      </LabContext>
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
