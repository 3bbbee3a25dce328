import type { Action } from '@/simulation/catalogue/catalogue';
import { useLab } from '@/views/shell/lab';
import { type Message, showRefusal } from '@/views/shell/message-bar';
import { useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** What *Apply* does on the router's pages: performs, says what came of it, and marks the field that was refused. */
export function useApply<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  /** Which field of the form a refusal's field is; itself where left out. */
  fieldOf: (field: string) => string = (field) => field,
) {
  const { perform } = useLab();
  const [message, setMessage] = useState<Message>();
  const apply = async (action: Action, done: string): Promise<boolean> => {
    setMessage(undefined);
    const outcome = await perform(action);
    if (outcome.ok) {
      setMessage({ kind: 'done', text: done });
      form.reset(form.getValues());
      return true;
    }
    showRefusal(form, outcome.problem, setMessage, fieldOf);
    return false;
  };
  return { message, apply };
}
