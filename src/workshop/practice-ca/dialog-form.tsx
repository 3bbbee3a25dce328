import type { ReactNode } from 'react';
import type { Control, FieldPathByValue, FieldValues } from 'react-hook-form';
import { FormCheckbox } from '@/ui/form-fields';
import { Progress } from '@/ui/progress';
import { Form, type LabForm } from '@/views/shell/lab-form';

interface DialogFormProps<Values extends FieldValues> {
  readonly form: LabForm<Values>;
  /** Name and label of the button that Enter presses, and what stands there meanwhile. */
  readonly submitName: string;
  readonly submitLabel: string;
  readonly busyLabel: string;
  readonly isDisabled?: boolean;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The content of a window that is a form: fields, what is wrong, progress, and the buttons. */
export function DialogForm<Values extends FieldValues>(props: DialogFormProps<Values>) {
  const { form, submitLabel, busyLabel } = props;
  const { message, isBusy } = form;
  return (
    <Form form={form} className="practice-form flex min-h-0 flex-col fields-beside max-wide:fields-above">
      <div className="min-h-0 flex-1 overflow-auto bg-white px-14 pt-12 pb-5">{props.children}</div>
      <div className="flex-none bg-white px-14 pb-8">
        <p role="alert" className="bg-error-surface px-8 text-error not-empty:py-6">
          {message?.text}
        </p>
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
    </Form>
  );
}

interface CheckRowProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPathByValue<Values, boolean>;
  readonly label: string;
  /** What is to be known of it. */
  readonly children?: ReactNode;
}

/** A box to tick, in line with the fields of a form. */
export function CheckRow<Values extends FieldValues>({ children, ...box }: CheckRowProps<Values>) {
  return (
    <div className="after-labels grid justify-items-start gap-2">
      <FormCheckbox {...box} />
      {children}
    </div>
  );
}
