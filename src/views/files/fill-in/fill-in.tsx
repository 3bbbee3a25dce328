import { useRef, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { Button } from '@/ui/button';
import { type Message, MessageBar } from '../../shell/message-bar';
import { usePc } from '../../shell/pc';
import { useDraftState } from '../../shell/use-draft';
import { useLastingWindow } from '../../shell/use-lasting-window';
import type { Candidate } from './fill-in-candidates';
import { FillInWindow } from './fill-in-window';
import { fillingFrom, type Taking } from './filling';

interface FillInProps<Values> {
  /** Tells the forms of a window apart. */
  readonly form: string;
  readonly taking: Taking<Values>;
  /** Whether the form differs from how it was opened or saved; once it does not, there is nothing to put back. */
  readonly isTyped: boolean;
  /** The values of the form. */
  readonly read: () => Values;
  readonly write: (values: Partial<Values>) => void;
}

interface Filled {
  readonly said: readonly string[];
  /** What the fields held that were filled in. */
  readonly before: object;
}

const nothingFilled: Filled = { said: [], before: {} };

const backMessage: Message = { kind: 'done', text: 'What was there before is in the form again.' };

/** *Fill in from a certificate or request…*, what came of it, and the way back. */
export function FillIn<Values extends object>({ form, taking, isTyped, read, write }: FillInProps<Values>) {
  const [filled, setFilled] = useFilled(form, isTyped);
  const [message, setMessage] = useState<Message>();
  const button = useRef<HTMLButtonElement>(null);
  const choose = useChosen(form, (candidate) => {
    const { values, said } = fillingFrom(candidate, taking);
    const now = Object.entries(read()).filter(([field]) => field in values);
    setMessage(undefined);
    setFilled({ said, before: Object.fromEntries(now) });
    write(values);
  });
  const putBack = () => {
    write(filled.before);
    setFilled(nothingFilled);
    setMessage(backMessage);
    // The button pressed is gone.
    button.current?.focus();
  };
  return (
    <div className="mb-6">
      <Button ref={button} name="fill-in" onPress={choose}>
        Fill in from a certificate or request…
      </Button>
      <div role="status">
        {filled.said.length > 0 && (
          <div className="mt-4 max-w-720 border-l-3 border-accent bg-surface px-8 py-4 text-ink">
            {filled.said.map((sentence) => (
              <p className="mb-3 wrap-anywhere" key={sentence}>
                {sentence}
              </p>
            ))}
            <Button name="put-back" kind="link" onPress={putBack}>
              Put back what was there
            </Button>
          </div>
        )}
      </div>
      <MessageBar message={message} />
    </div>
  );
}

/** What was filled in last, over a reload too; nothing once the form is saved or reset. */
function useFilled(form: string, isTyped: boolean) {
  const [filled, setFilled] = useDraftState<Filled>(`filled in ${form}`, nothingFilled);
  const [wasTyped, setWasTyped] = useState(isTyped);
  if (wasTyped !== isTyped) {
    setWasTyped(isTyped);
    if (!isTyped) setFilled(nothingFilled);
  }
  return [filled, setFilled] as const;
}

function useChosen(form: string, onChosen: (candidate: Candidate) => void) {
  const { openWindow } = usePc();
  const open = useLastingWindow(`fill in ${form}`, async () => {
    const candidate = await openWindow<Candidate>({
      name: 'fill-in',
      title: 'Fill in from a certificate or request',
      width: 560,
      content: (close) => <FillInWindow onClose={close} />,
    });
    if (candidate !== undefined) onChosen(candidate);
  });
  return () => open();
}

interface FormFillInProps<Values extends FieldValues> extends Pick<FillInProps<Values>, 'taking'> {
  /** Tells the forms of a window apart. */
  readonly name: string;
  readonly form: UseFormReturn<Values>;
}

/** *Fill in from a certificate or request…* of a form of react-hook-form: a change of its fields, judged at once. */
export function FormFillIn<Values extends FieldValues>({ name, form, taking }: FormFillInProps<Values>) {
  const { getValues, setValue, formState } = form;
  const write = (values: Partial<Values>) => {
    for (const [field, value] of Object.entries(values))
      setValue(field as Path<Values>, value as PathValue<Values, Path<Values>>, {
        shouldDirty: true,
        shouldTouch: true,
        shouldValidate: true,
      });
  };
  return <FillIn form={name} taking={taking} isTyped={formState.isDirty} read={getValues} write={write} />;
}
