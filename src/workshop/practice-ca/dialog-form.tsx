import type { ReactNode, SubmitEvent } from 'react';
import { Progress } from '@/ui/progress';
import { problemWords } from '@/views/words/problem-words';
import type { FormAction } from './use-form-action';

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
    <form className="practice-form" noValidate onSubmit={submit}>
      <div className="practice-form-body">{props.children}</div>
      <div className="practice-form-state">
        <p role="alert">{problem !== undefined && !isOwn && problemWords(problem)}</p>
        {isBusy && <Progress label={busyLabel} />}
      </div>
      <div className="pc-dialog-buttons">
        <button
          type="submit"
          name={props.submitName}
          className="pc-button pc-button-default"
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
