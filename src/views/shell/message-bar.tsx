import { CircleCheck, CircleX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { Problem } from '@/simulation/world/problem';
import { usePassing } from '@/ui/use-passing';
import { problemWords } from '../words/problem-words';
import './message-bar.css';

/** What came of the last action. */
export interface Message {
  readonly kind: 'done' | 'refused';
  readonly text: ReactNode;
}

/** A strip under the heading that is read out when its words change. What was done goes with the next key or press. */
export function MessageBar({ message: given }: { readonly message: Message | undefined }) {
  const [left, setLeft] = useState<Message>();
  const message = given === left ? undefined : given;
  usePassing(message?.kind === 'done' ? message : undefined, () => setLeft(message));
  const Icon = message?.kind === 'refused' ? CircleX : CircleCheck;
  return (
    <div className="portal-messages" role={message?.kind === 'refused' ? 'alert' : 'status'}>
      {message !== undefined && (
        <p className="portal-message" data-kind={message.kind}>
          <Icon size={15} aria-hidden="true" />
          <span>{message.text}</span>
        </p>
      )}
    </div>
  );
}

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
