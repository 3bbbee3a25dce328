import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import type { Lesson } from '../lesson';
import { judgedOf, type Judgements } from './use-judgements';

interface StepHeadProps {
  readonly lesson: Lesson;
  /** From 0. */
  readonly position: number;
  readonly judgements: Judgements;
}

/** Which step it is, how far its goals are, and where the note has it. */
export function StepHead({ lesson: { steps }, position, judgements }: StepHeadProps) {
  const step = steps[position];
  if (step === undefined) return null;
  return (
    <header className="grid grid-cols-[1fr_auto] gap-x-8 gap-y-2">
      <h3 className="text-13 font-semibold">
        Step {position + 1} of {steps.length} · {step.title}
      </h3>
      <span className="flex gap-3 self-center">
        {steps
          .flatMap((each) => judgedOf(each, judgements))
          .map(({ check, judgement }) => (
            <Dot key={check.id} state={judgement.is} />
          ))}
      </span>
      <p className="col-span-full text-12 text-frame-muted">Note: {step.note}</p>
    </header>
  );
}

const dots = { met: CircleCheck, nearly: CircleDot, 'not-yet': Circle } as const;

function Dot({ state }: { readonly state: keyof typeof dots }) {
  const Icon = dots[state];
  return (
    <Icon
      size={13}
      className="data-[state=met]:text-frame-good data-[state=nearly]:text-frame-doubt"
      data-state={state}
      aria-hidden
    />
  );
}
