import type { FieldValues } from 'react-hook-form';
import type { Action } from '@/simulation/catalogue/catalogue';
import { useLab } from '@/views/shell/lab';
import { type LabForm, useLabForm } from '@/views/shell/lab-form';

interface AppliedForm<Values extends FieldValues> {
  /** As of other forms. */
  readonly name: string;
  readonly start: () => Values;
  readonly toAction: (values: Values) => Action;
  /** What is said when it was applied. */
  readonly applied: string;
  readonly onApplied?: (values: Values) => void;
  /** Which field of the form a refusal's field is; itself where left out. */
  readonly fieldOf?: (field: string) => string;
}

/** A form of the router's pages: *Apply* performs it, and says what came of it. */
export function useAppliedForm<Values extends FieldValues>({
  toAction,
  applied,
  onApplied,
  ...own
}: AppliedForm<Values>): LabForm<Values> {
  const { perform } = useLab();
  const form = useLabForm<Values, unknown>({
    ...own,
    asksBeforeLoss: true,
    send: (values) => perform(toAction(values)),
    onDone: (_, values) => {
      form.reset(values);
      form.say({ kind: 'done', text: applied });
      onApplied?.(values);
    },
  });
  return form;
}
