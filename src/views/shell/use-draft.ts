import { createContext, use, useEffect, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { PcContext } from './pc';

/** What is typed and not saved, plain data; never a secret field, never a file. */
export type Draft = Readonly<Record<string, unknown>>;

/** Keeps drafts over a reload of the real tab. */
export interface Drafts {
  /** The draft of a form of this window; undefined if there is none. */
  readonly read: (form: string) => Draft | undefined;
  /** Keeps a draft, or forgets it. */
  readonly keep: (form: string, draft: Draft | undefined) => void;
}

/** Implemented by `desktop`, provided by each window; without it nothing is kept. */
export const DraftsContext = createContext<Drafts | undefined>(undefined);

/**
 * The draft of a form as it was found when the form appeared: only fields that `start` has too, of the same type.
 * `form` tells the forms of a window apart.
 */
function useFoundDraft<Values extends object>(form: string, start: Values): Partial<Values> | undefined {
  const drafts = use(DraftsContext);
  const [found] = useState(() => fittingPart(drafts?.read(form), start));
  return found;
}

/** Keeps what is typed while it is `isTyped`; a form that is saved, reset or left has no draft. */
function useKeptDraft(form: string, values: object, isTyped: boolean): void {
  const drafts = use(DraftsContext);
  useEffect(() => drafts?.keep(form, isTyped ? { ...values } : undefined), [drafts, form, values, isTyped]);
  useTypedInput(isTyped);
  useForgottenDraft(form);
}

/** A form that is left has no draft. */
function useForgottenDraft(form: string): void {
  const drafts = use(DraftsContext);
  useEffect(() => () => drafts?.keep(form, undefined), [drafts, form]);
}

/** Like `useState` for the values of a form, which begin with its draft and are kept as one once they are typed. */
export function useDraftState<Values extends object>(
  form: string,
  first: Values,
): readonly [Values, (values: Values) => void] {
  const found = useFoundDraft(form, first);
  const [start] = useState(first);
  const [values, setValues] = useState<Values>(found === undefined ? start : { ...start, ...found });
  useKeptDraft(form, values, values !== start);
  return [values, setValues];
}

const nothing: readonly string[] = [];

/**
 * Fills in the draft of a form of react-hook-form, as changes of its default values, and keeps it from then on, but for
 * the fields that are `unkept`. Answers whether there was one; `revived` says what of it is filled in.
 */
export function useFormDraft<Values extends FieldValues>(
  name: string,
  form: UseFormReturn<Values>,
  unkept: readonly string[] = nothing,
  revived: (found: Partial<Values>) => Partial<Values> = (found) => found,
): boolean {
  const drafts = use(DraftsContext);
  const { formState, getValues, setValue, watch } = form;
  const { isDirty } = formState;
  const kept = useFoundDraft<Values>(name, getValues());
  const [found] = useState(() => kept && revived(kept));
  useEffect(() => {
    for (const [field, value] of Object.entries(found ?? {}))
      setValue(field as Path<Values>, value as PathValue<Values, Path<Values>>, { shouldDirty: true });
  }, [found, setValue]);
  useEffect(() => {
    const keep = () => drafts?.keep(name, isDirty ? without(getValues(), unkept) : undefined);
    keep();
    // Listened to and not watched: the form need not be drawn again for each key.
    const { unsubscribe } = watch(keep);
    return unsubscribe;
  }, [drafts, name, isDirty, getValues, watch, unkept]);
  useTypedInput(isDirty);
  useForgottenDraft(name);
  return found !== undefined;
}

function without(values: object, fields: readonly string[]): Draft {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)));
}

function fittingPart<Values extends object>(
  draft: Draft | undefined,
  start: Values,
): Partial<Values> | undefined {
  if (draft === undefined) return undefined;
  const fitting = Object.entries(start).flatMap(([field, value]: [string, unknown]) =>
    isLike(draft[field], value) ? [[field, draft[field]]] : [],
  );
  return Object.fromEntries(fitting) as Partial<Values>;
}

function isLike(one: unknown, other: unknown): boolean {
  return typeof one === typeof other && Array.isArray(one) === Array.isArray(other);
}

/** Tells the window whether something is typed and not saved; nothing is once the form is gone. Undefined: it is not asked. */
export function useUnsaved(unsaved: boolean | undefined) {
  // The lab's own pages are no windows, and have no other.
  const setUnsaved = use(PcContext)?.setUnsaved;
  useEffect(() => {
    if (unsaved === undefined || setUnsaved === undefined) return undefined;
    setUnsaved(unsaved);
    return () => setUnsaved(false);
  }, [setUnsaved, unsaved]);
}

const listeners = new Set<() => void>();
let count = 0;

/** Whether any form of this page holds something that is typed and not saved. */
export const typedInput = {
  isThere: () => count > 0,
  subscribe: (onChange: () => void) => {
    listeners.add(onChange);
    return () => listeners.delete(onChange);
  },
};

/** Counts a form among those that hold something, as long as it does. */
function useTypedInput(isTyped: boolean): void {
  useEffect(() => {
    if (!isTyped) return undefined;
    add(1);
    return () => add(-1);
  }, [isTyped]);
}

function add(change: number): void {
  count += change;
  for (const listener of listeners) listener();
}
