import { useId } from 'react';
import { RadioChoice } from '@/ui/choice-fields';
import { useLab } from '@/views/shell/lab';
import { questionAtStart } from '../checks/answer';
import type { Evidence } from '../evidence';
import type { Step } from '../lesson';

interface StepQuestionProps {
  readonly step: Step;
  readonly evidence: Evidence;
}

/** The question of a step, if it asks one: the latest choice counts. */
export function StepQuestion({ step, evidence }: StepQuestionProps) {
  const { perform } = useLab();
  const title = useId();
  if (step.ask === undefined) return null;
  const { text, choices } = questionAtStart(step.ask, evidence);
  return (
    <div role="radiogroup" aria-labelledby={title} className="grid justify-items-start gap-6">
      <p id={title}>{text}</p>
      {choices.map(({ id, label }) => (
        <RadioChoice
          key={id}
          name={`coach-answer-${step.id}`}
          id={id}
          label={label}
          translate="yes"
          isChosen={evidence.answers[step.id] === id}
          onChoose={() => void perform({ type: 'give-answer', step: step.id, choice: id })}
        />
      ))}
    </div>
  );
}
