import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { Inputs } from '@/actions/preparation/preparation';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { LabEvent } from '@/simulation/world/decision';
import type { ConfirmationName, Problem } from '@/simulation/world/problem';
import { Progress } from '@/ui/progress';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import { useBusy } from '@/views/shell/use-busy';
import { problemWords } from '@/views/words/problem-words';

interface DialogFormProps {
  readonly action: FormAction;
  /** Name and label of the button that Enter presses, and what stands there meanwhile. */
  readonly submitName: string;
  readonly submitLabel: string;
  readonly busyLabel: string;
  readonly isDisabled?: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  /** The fields that show by themselves what is wrong with them. */
  readonly fields: readonly string[];
  readonly children: ReactNode;
}

/** The content of a window that is a form: fields, what is wrong, progress, and the buttons. */
export function DialogForm(props: DialogFormProps) {
  const { action, submitLabel, busyLabel, fields } = props;
  const { problem, isBusy } = action;
  const isOwn = problem?.field !== undefined && fields.includes(problem.field);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <form className="flex min-h-0 flex-col" noValidate onSubmit={submit}>
      <div className="min-h-0 flex-1 overflow-auto bg-white px-14 pt-12 pb-4 [&>.ui-tabs>.ui-tab-panel]:min-h-372">
        {props.children}
      </div>
      <div className="flex-none bg-white px-14 pt-0 pb-8 [&>[role='alert']:not(:empty)]:bg-error-surface [&>[role='alert']:not(:empty)]:px-8 [&>[role='alert']:not(:empty)]:py-6 [&>[role='alert']:not(:empty)]:text-error">
        <p role="alert">{problem !== undefined && !isOwn && problemWords(problem)}</p>
        {isBusy && <Progress label={busyLabel} />}
      </div>
      <div className="pc-dialog-buttons">
        <button
          type="submit"
          name={props.submitName}
          className="pc-button not-disabled:border-2 not-disabled:border-windows-blue"
          disabled={props.isDisabled}
          aria-disabled={isBusy}
        >
          {submitLabel}
        </button>
        <button type="button" name="cancel" className="pc-button" onClick={props.onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** A form that performs an action: its state, and what is wrong with which field. */
export interface FormAction {
  readonly submit: (
    actionWith: (accepted: readonly ConfirmationName[]) => Action,
    inputs?: Inputs,
  ) => Promise<void>;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  readonly errorOf: (field: string) => string | undefined;
  /** Forgets what was wrong, when something was changed. */
  readonly clear: () => void;
}

/** Performs an action with all questions that it asks; `onDone` is given what happened. */
export function useFormAction(
  onDone: (events: readonly LabEvent[]) => void,
  onRefused?: (problem: Problem) => void,
): FormAction {
  const perform = useConfirmedAction();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, during] = useBusy();
  const submit: FormAction['submit'] = async (actionWith, inputs) => {
    if (isBusy) return;
    setProblem(undefined);
    const outcome = await during(() => perform(actionWith, inputs));
    if (outcome === undefined) return;
    if (outcome.ok) onDone(outcome.value);
    else {
      setProblem(outcome.problem);
      onRefused?.(outcome.problem);
    }
  };
  return {
    submit,
    isBusy,
    problem,
    errorOf: (field) => (problem?.field === field ? problemWords(problem) : undefined),
    clear: () => setProblem(undefined),
  };
}
