import type { ReactNode } from 'react';
import type { Control, FieldPathByValue, FieldValues } from 'react-hook-form';
import { FormCheckbox } from '@/ui/form-fields';

interface CheckRowProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPathByValue<Values, boolean>;
  readonly label: string;
  /** What is to be known of it. */
  readonly children?: ReactNode;
}

/** A box to tick, in line with the fields of a form. */
export function CheckRow<Values extends FieldValues>({ children, ...box }: CheckRowProps<Values>) {
  return (
    <div className="practice-indent justify-items-start">
      <FormCheckbox {...box} />
      {children}
    </div>
  );
}
