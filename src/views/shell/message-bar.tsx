import { CircleCheck, CircleX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { Problem } from '@/simulation/world/problem';
import { usePassing } from '@/ui/use-passing';
import { problemWords } from '../words/problem-words';

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
        <p className="ui-notice flex gap-7" data-kind={message.kind}>
          <Icon size={15} className="mt-2 flex-none" aria-hidden="true" />
          <span>{message.text}</span>
        </p>
      )}
    </div>
  );
}

/** Where a form tells what is refused. */
export interface RefusalPlaces {
  /** Which field of the form a refusal's field is; itself where left out. */
  readonly fieldOf?: (field: string) => string;
  /** Fields that show it though the form has no value for them. */
  readonly places?: readonly string[];
  /** What is said of it, where that is more than what the problem is. */
  readonly wordsOf?: (problem: Problem) => string;
}

/**
 * Tells a refusal once: at the field that it is about, and above the form only where the form has no such field.
 * Returns the field that tells it.
 */
export function showRefusal<Values extends FieldValues>(
  { getValues, setError }: Pick<UseFormReturn<Values>, 'getValues' | 'setError'>,
  problem: Problem,
  onMessage: (message: Message) => void,
  { fieldOf = (field) => field, places = [], wordsOf = problemWords }: RefusalPlaces = {},
): FieldPath<Values> | undefined {
  const message = wordsOf(problem);
  const field = fieldIn(getValues(), problem.field ?? '', fieldOf);
  if (field in getValues() || field.includes('.') || places.includes(field)) {
    setError(field as FieldPath<Values>, { message }, { shouldFocus: true });
    return field as FieldPath<Values>;
  }
  onMessage({ kind: 'refused', text: message });
  return undefined;
}

/** `names.2` is about the field for names, `hosts.edge` about a field of its own where the form has one for each host. */
function fieldIn(values: FieldValues, path: string, fieldOf: (field: string) => string): string {
  const [name = '', part] = path.split('.');
  const own: unknown = values[name];
  const isEach =
    part !== undefined && typeof own === 'object' && own !== null && part in own && !Array.isArray(own);
  return isEach ? path : fieldOf(name);
}
