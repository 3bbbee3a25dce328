import { type ComponentProps, type SyntheticEvent, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  type Control,
  type DefaultValues,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  FormProvider,
  type Resolver,
  type SetValueConfig,
  useForm,
  type UseFormReturn,
  useWatch,
} from 'react-hook-form';
import type { Outcome } from '@/base/outcome';
import type { Problem } from '@/simulation/world/problem';
import { type Message, type RefusalPlaces, showRefusal } from './message-bar';
import { useBusyAtLength } from './use-busy';
import { useFormDraft, useUnsaved } from './use-draft';

/** What came of sending a form: undefined where it was given up, or where there is nothing to refuse. */
type Sent<Done> = Outcome<Done, Problem> | undefined;

interface LabFormOptions<Values extends FieldValues, Done> extends RefusalPlaces {
  /** Tells the forms of a window apart, for their drafts. */
  readonly name: string;
  /** What the form begins with; asked once. */
  readonly start: () => Values;
  /** What is saved: fields that are not typed in follow it. Left out: the form stays with what it began with. */
  readonly saved?: Values;
  /** Judges what is typed, from when a field was left. */
  readonly resolver?: Resolver<Values>;
  /** Fields that no draft holds: passwords, keys, and whatever else shall not outlast the window. */
  readonly unkept?: readonly FieldPath<Values>[];
  /** What of a draft is filled in again, where that is not all of it as it was. */
  readonly revived?: (found: Partial<Values>) => Partial<Values>;
  /** Whether the window asks before what is typed is lost. */
  readonly asksBeforeLoss?: boolean;
  /** `by` names the button that was pressed, by Enter too. */
  readonly send: (values: Values, by: string | undefined) => Promise<Sent<Done>> | Sent<Done>;
  readonly onDone?: (done: Done, values: Values, by: string | undefined) => void | Promise<void>;
  /** Where messages stand, if not in the form. */
  readonly onMessage?: (message: Message | undefined) => void;
  /** Before a refusal is told: brings the page of the form to the front that has its field. */
  readonly onRefused?: (problem: Problem) => void;
}

/** A form of the lab. */
export interface LabForm<Values extends FieldValues> extends UseFormReturn<Values> {
  /** What came of it; a refusal only where no field tells it. */
  readonly message: Message | undefined;
  readonly say: (message: Message | undefined) => void;
  readonly isBusy: boolean;
  readonly isDirty: boolean;
  /** Whether it is there again after a reload, without what no draft holds. */
  readonly isAgain: boolean;
  /** Why one of the `places` is refused. */
  readonly errorOf: (place: string) => string | undefined;
  /** Takes back what was refused, because something beside the form's values was changed. */
  readonly forget: () => void;
  readonly submit: (event?: SyntheticEvent) => void;
}

/**
 * The one way of forms: what is typed outlasts a reload, the window asks before it is lost, the first field that is
 * refused has the focus, and what the lab refuses is told at its field until something is changed.
 */
export function useLabForm<Values extends FieldValues, Done>(
  options: LabFormOptions<Values, Done>,
): LabForm<Values> {
  const { name, start, saved, resolver, unkept, asksBeforeLoss = false } = options;
  const [first] = useState(start);
  const form = useForm<Values>({
    defaultValues: first as DefaultValues<Values>,
    ...(resolver === undefined ? {} : { resolver, mode: 'onTouched' }),
    ...(saved === undefined ? {} : { values: saved, resetOptions: { keepDirtyValues: true } }),
  });
  const [message, say] = useState<Message>();
  const { isDirty } = form.formState;
  const [isBusy, during] = useBusyAtLength();
  const isAgain = useFormDraft(name, form, unkept, options.revived);
  useUnsaved(asksBeforeLoss ? isDirty : undefined);
  const tellMessage = options.onMessage ?? say;
  const refusal = useRefusal(form, tellMessage);
  const send = async (values: Values, by: string | undefined) => {
    tellMessage(undefined);
    const outcome = await options.send(values, by);
    if (outcome === undefined) return;
    if (outcome.ok) await options.onDone?.(outcome.value, values, by);
    else {
      flushSync(() => options.onRefused?.(outcome.problem));
      refusal.tell(outcome.problem, options);
    }
  };
  const sendOnce = useOnce(async (event?: SyntheticEvent) => {
    refusal.forget();
    const by = presserOf(event);
    const values = await judged(form, resolver);
    // Tells at each field what is wrong with it.
    if (values === undefined) await form.handleSubmit(() => undefined)();
    else await during(() => send(values, by));
  });
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    void sendOnce(event);
  };
  const { forget } = refusal;
  const errorOf = (place: string) =>
    form.getFieldState(place as FieldPath<Values>, form.formState).error?.message;
  return {
    ...form,
    message,
    say: tellMessage,
    isBusy,
    isDirty,
    isAgain,
    errorOf,
    forget,
    submit,
  };
}

/**
 * What a form would send; undefined where its resolver refuses it. Nothing is drawn for it: React Hook Form draws the form
 * twice before it hands over the values, and what is sent would wait for that.
 */
async function judged<Values extends FieldValues>(
  { getValues, getFieldState, clearErrors }: UseFormReturn<Values>,
  resolver: Resolver<Values> | undefined,
): Promise<Values | undefined> {
  const values = structuredClone(getValues());
  if (resolver === undefined) return values;
  const judgement = await resolver(values, undefined, { fields: {}, shouldUseNativeValidation: false });
  if (Object.keys(judgement.errors).length > 0) return undefined;
  const isRefused = (field: string) => getFieldState(field as FieldPath<Values>).invalid;
  if (Object.keys(values).some(isRefused)) clearErrors();
  return judgement.values as Values;
}

/** The name of the button that sent a form. */
function presserOf(event: SyntheticEvent | undefined): string | undefined {
  const sent = event?.nativeEvent;
  return sent instanceof SubmitEvent ? (sent.submitter?.getAttribute('name') ?? undefined) : undefined;
}

/** Work that is not begun again while it is being done. */
function useOnce<Input>(work: (input?: Input) => Promise<void>) {
  const isBusy = useRef(false);
  return async (input?: Input) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await work(input);
    } finally {
      isBusy.current = false;
    }
  };
}

/** What the lab refused is about all that was sent: it is told until something of it is changed, or it is sent again. */
function useRefusal<Values extends FieldValues>(
  { getValues, setError, clearErrors, watch }: UseFormReturn<Values>,
  say: (message: Message | undefined) => void,
) {
  const told = useRef<{ readonly field: FieldPath<Values> | undefined }>(undefined);
  const forget = useCallback(() => {
    if (told.current === undefined) return;
    if (told.current.field !== undefined) clearErrors(told.current.field);
    told.current = undefined;
    say(undefined);
  }, [clearErrors, say]);
  useEffect(() => watch(forget).unsubscribe, [watch, forget]);
  const tell = (problem: Problem, places: RefusalPlaces) => {
    told.current = { field: showRefusal({ getValues, setError }, problem, say, places) };
  };
  return { tell, forget };
}

interface FormProps<Values extends FieldValues> extends Omit<
  ComponentProps<'form'>,
  'onSubmit' | 'noValidate'
> {
  readonly form: LabForm<Values>;
}

/** A form, whose parts find it by `useFormContext`. Enter sends it. */
export function Form<Values extends FieldValues>({ form, children, ...props }: FormProps<Values>) {
  return (
    <FormProvider {...form}>
      <form {...props} noValidate aria-busy={form.isBusy} onSubmit={form.submit}>
        {children}
      </form>
    </FormProvider>
  );
}

/** All that is typed in a form, drawn anew with each change of it. */
export function useFormValues<Values extends FieldValues>(control: Control<Values>): Values {
  return useWatch({ control, compute: (values: Values) => values });
}

/** Changes fields of a form as if somebody had typed them. */
export function changeFields<Values extends FieldValues>(
  { setValue }: Pick<UseFormReturn<Values>, 'setValue'>,
  changed: Partial<Values>,
  options: SetValueConfig = { shouldDirty: true },
): void {
  for (const [field, value] of Object.entries(changed))
    setValue(field as FieldPath<Values>, value as FieldPathValue<Values, FieldPath<Values>>, options);
}
