import type { ComponentProps, ReactNode } from 'react';
import { CheckboxField } from '@/ui/checkbox-field';

interface CheckRowProps extends ComponentProps<typeof CheckboxField> {
  /** What is to be known of it. */
  readonly children?: ReactNode;
}

/** A box to tick, in line with the fields of a form. */
export function CheckRow({ children, ...box }: CheckRowProps) {
  return (
    <div className="practice-indent">
      <CheckboxField {...box} />
      {children}
    </div>
  );
}
