import type { ReactNode } from 'react';
import { FieldError, Text } from 'react-aria-components';
import { HelpIcon } from './help-icon';
import { Hint } from './hint';

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
  /** Why the value is doubtful; it is accepted all the same. */
  readonly warning?: string | undefined;
  readonly isDisabled?: boolean;
  /** What can be done about it, such as a correction; shown after error and warning. */
  readonly children?: ReactNode;
}

/** Lays out label, control, hint and help icon on one line with messages below; portals rearrange it with CSS. */
export function Field({ props, control }: { readonly props: FieldProps; readonly control: ReactNode }) {
  const { label, help, children } = props;
  return (
    <div className="ui-field">
      {control}
      {help !== undefined && <HelpIcon about={label} text={help} className="ui-field-help" />}
      {children !== undefined && children !== null && <div className="ui-field-below">{children}</div>}
    </div>
  );
}

/** The star of a required field; screen readers hear it from the control. */
export function RequiredMark() {
  return (
    <span className="ui-required" aria-hidden="true">
      *
    </span>
  );
}

/** Hint, warning and error, tied to the control of the surrounding React Aria field. */
export function FieldNotes({ hint, warning, error }: FieldProps) {
  const hasWarning = warning !== undefined && warning !== '';
  return (
    <>
      {(hint !== undefined || hasWarning) && (
        <Text slot="description" className="ui-field-description">
          {hint !== undefined && <Hint className="ui-field-hint">{hint}</Hint>}
          {hasWarning && <span className="ui-field-below ui-field-warning">{warning}</span>}
        </Text>
      )}
      {error !== undefined && <FieldError className="ui-field-below ui-field-error">{error}</FieldError>}
    </>
  );
}
