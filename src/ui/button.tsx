import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';

export interface ButtonProps {
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
export function Button({ kind = 'plain', busy = false, className = '', children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      translate="no"
      {...rest}
      isPending={busy}
      data-kind={kind}
      className={`ui-button ${className}`}
    >
      {busy && <span className="ui-spinner" aria-hidden="true" />}
      {children}
    </AriaButton>
  );
}
