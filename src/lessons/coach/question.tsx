import { useId } from 'react';
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
        <label key={id} className="flex items-center gap-6 whitespace-nowrap [&_select]:flex-1">
          <input
            type="radio"
            name={`coach-answer-${step.id}`}
            value={id}
            checked={evidence.answers[step.id] === id}
            onChange={() => void perform({ type: 'give-answer', step: step.id, choice: id })}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
