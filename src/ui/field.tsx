import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button, FieldError, Label, Popover, Text } from 'react-aria-components';
import { usePopoverClass } from './look';

/** What every field takes. */
export interface FieldProps {
  /** The field's key in its form; what hints, links and tests point at. */
  readonly name: string;
  readonly label: string;
  /** A few words beside the field, as the product prints them. */
  readonly hint?: string | undefined;
  /** A sentence or two behind the help icon. */
  readonly help?: string | undefined;
  readonly required?: boolean;
  /** Why the value is refused. */
  readonly error?: string | undefined;
  /** Whether it is marked as refused while why is said elsewhere. */
  readonly isMarked?: boolean;
  /** Whether the label is only heard, because a heading says it to the eye. */
  readonly isLabelHeard?: boolean;
  /** Why the value is doubtful; it is accepted all the same. */
  readonly warning?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  /** `yes`: the label is the lab's own words. A label of the product is not translated with the page around it. */
  readonly translate?: 'yes' | 'no';
  /** Whether it has the focus when its window opens. */
  readonly hasFocus?: boolean | undefined;
  /** What can be done about it, such as a correction; shown after error and warning. */
  readonly children?: ReactNode;
}

interface FieldFrameProps {
  readonly props: FieldProps;
  /** Ties the warning to the control. */
  readonly warningId: string;
  readonly control: ReactNode;
}

/**
 * The one row of a field: label, control, hint and help icon, with messages below. Where each lies is said by the theme,
 * in `--fields` (`ui/theme.css`).
 */
export function Field({ props, warningId, control }: FieldFrameProps) {
  const { label, help, error, warning, children } = props;
  const field = useMessageInSight(props);
  return (
    <div ref={field} className="ui-field text-ink">
      {control}
      {help !== undefined && <HelpIcon about={label} text={help} className="ui-field-help" />}
      {(warning !== undefined || Boolean(children)) && (
        <div className="ui-field-below flex flex-wrap gap-x-8 gap-y-2">
          <span id={warningId} className="text-warning">
            {error === undefined && warning}
          </span>
          {children}
        </div>
      )}
    </div>
  );
}

/** What comes to be said of the field that one is in is seen, also where it would lie below the edge. */
function useMessageInSight({ error, warning }: FieldProps) {
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = field.current;
    const isSaid = error !== undefined || warning !== undefined;
    if (isSaid && element?.contains(document.activeElement) === true)
      element.scrollIntoView({ block: 'nearest' });
  }, [error, warning]);
  return field;
}

/** What the field is called; the star of a required one is heard from the control. */
export function FieldLabel({ label, required = false, translate = 'no', isLabelHeard = false }: FieldProps) {
  return (
    <Label translate={translate} className={isLabelHeard ? 'sr-only' : 'ui-field-label'}>
      {label}
      {required && (
        <span className="ui-required" aria-hidden="true">
          *
        </span>
      )}
    </Label>
  );
}

/** What windows look for when they open. */
export function initialFocus({ hasFocus = false }: FieldProps) {
  return hasFocus ? { 'data-initial-focus': '' } : {};
}

/** Hint and error, tied to the control of the surrounding React Aria field. */
export function FieldNotes({ hint, error }: FieldProps) {
  return (
    <>
      {hint !== undefined && (
        <Text slot="description" className="ui-field-hint text-ink-muted">
          {hint}
        </Text>
      )}
      {error !== undefined && <FieldError className="ui-field-error">{error}</FieldError>}
    </>
  );
}

interface HelpIconProps {
  /** The label of what is explained. */
  readonly about: string;
  readonly text: string;
  readonly className?: string;
}

/** A question mark that opens a balloon; Escape, another press or leaving closes it. */
function HelpIcon({ about, text, className = '' }: HelpIconProps) {
  const [open, setOpen] = useState(false);
  const icon = useRef<HTMLButtonElement>(null);
  const balloon = useId();
  return (
    <>
      <Button
        ref={icon}
        name={`help-${about.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}`}
        className={`ui-help ${className}`}
        aria-label={`Help: ${about}`}
        aria-expanded={open}
        {...(open ? { 'aria-describedby': balloon } : {})}
        onPress={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
      >
        ?
      </Button>
      <Popover
        isNonModal
        triggerRef={icon}
        isOpen={open}
        onOpenChange={setOpen}
        placement="right top"
        className={usePopoverClass('max-w-290 border-line bg-warning-surface px-9 py-7 leading-[1.45]')}
      >
        <div id={balloon}>{text}</div>
      </Popover>
    </>
  );
}

/** What fields of one line and of several have in common. */
export interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly isReadOnly?: boolean;
}

/** The same for React Aria's text field. Messages come from the form, never from the browser. */
export function textFieldProps(props: TextProps, warningId: string) {
  const {
    name,
    value,
    onChange,
    onBlur,
    required = false,
    error,
    isMarked = false,
    isDisabled = false,
    isReadOnly = false,
  } = props;
  return {
    ...describedBy(props, warningId),
    name,
    value,
    onChange,
    ...(onBlur === undefined ? {} : { onBlur }),
    isRequired: required,
    isInvalid: error !== undefined || isMarked,
    isDisabled,
    isReadOnly,
    validationBehavior: 'aria',
  } as const;
}

/** Lets screen readers read the warning with the control, when there is one. */
export function describedBy({ warning }: FieldProps, warningId: string) {
  return warning === undefined ? {} : { 'aria-describedby': warningId };
}
