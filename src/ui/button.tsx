import {
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useAnnounce } from './live-region';

interface ButtonProps {
  /** What hints, links and tests point at. Never `reset` or `submit`: inside a form these hide its methods. */
  readonly name: string;
  readonly kind?: 'plain' | 'primary' | 'link';
  /** Shows that its work is under way; it keeps the focus and cannot be pressed. */
  readonly busy?: boolean;
  readonly isDisabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly className?: string;
  readonly onPress?: () => void;
  readonly 'aria-label'?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** Its label is the product's: it is not translated, like those of fields, tabs, menus and columns. */
export function Button({
  kind = 'plain',
  busy = false,
  className = '',
  children,
  ref,
  ...rest
}: ButtonProps) {
  const own = useRef<HTMLButtonElement>(null);
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(ref, () => own.current, []);
  useLayoutEffect(() => {
    if (rest.isDisabled === true && own.current === document.activeElement) handFocusOn(own.current);
  }, [rest.isDisabled]);
  return (
    <AriaButton
      translate="no"
      {...rest}
      ref={own}
      isPending={busy}
      data-kind={kind}
      className={`ui-button ${className}`}
    >
      {busy && (
        <span
          className="size-12 rounded-full border-2 border-current border-r-transparent motion-safe:animate-spin"
          aria-hidden="true"
        />
      )}
      {children}
    </AriaButton>
  );
}

/**
 * From a button that what it did has disabled, as *Reset* does: the browser would drop the focus. The keyboard goes on at
 * the first field of the form, else in what the button stands in.
 */
function handFocusOn(button: HTMLButtonElement | null): void {
  const fields = [...(button?.form?.elements ?? [])].filter((field) => field instanceof HTMLElement);
  const next =
    fields.find((field) => field.tabIndex >= 0 && field.matches(':enabled:not([aria-hidden=true] *)')) ??
    button?.closest<HTMLElement>('[tabindex]:not(button)');
  next?.focus({ preventScroll: true });
}

interface CopyButtonProps {
  readonly name: string;
  /** What is copied, or what makes it when it is asked for: a long text is not made to be drawn. */
  readonly text: string | (() => string);
  /** What it is called, as in "Copy fingerprint". */
  readonly label?: string;
  readonly kind?: 'plain' | 'link';
}

const outcomes = {
  copied: { label: 'Copied', words: 'Copied' },
  refused: { label: 'Not copied', words: 'The browser did not allow copying' },
} as const;

/** How long the button says what came of it, in milliseconds. */
const answerTime = 3000;

/** Copies a text and says so for a moment; another text has not been copied yet. */
export function CopyButton({ name, text, label = 'Copy', kind = 'plain' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<{
    readonly kind: keyof typeof outcomes;
    readonly of: CopyButtonProps['text'];
  }>();
  const announce = useAnnounce();
  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), answerTime);
    return () => clearTimeout(timer);
  }, [outcome]);
  const say = (result: keyof typeof outcomes) => {
    setOutcome({ kind: result, of: text });
    announce(outcomes[result].words);
  };
  const copy = () =>
    navigator.clipboard.writeText(typeof text === 'string' ? text : text()).then(
      () => say('copied'),
      () => say('refused'),
    );
  return (
    <Button name={name} kind={kind} onPress={() => void copy()}>
      {outcome?.of === text ? outcomes[outcome.kind].label : label}
    </Button>
  );
}
