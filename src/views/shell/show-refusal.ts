import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { Problem } from '@/simulation/world/problem';
import type { Message } from './message-bar';
import { problemWords } from '../words/problem-words';

/** Tells a refusal once: at the field that it is about, and above the form only where the form has no such field. */
export function showRefusal<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, 'getValues' | 'setError'>,
  problem: Problem,
  onMessage: (message: Message) => void,
  fieldOf: (field: string) => string = (field) => field,
): void {
  const message = problemWords(problem);
  const [name = ''] = (problem.field ?? '').split('.');
  const field = fieldOf(name);
  if (field in form.getValues())
    form.setError(field as FieldPath<Values>, { message }, { shouldFocus: true });
  else onMessage({ kind: 'refused', text: message });
}
