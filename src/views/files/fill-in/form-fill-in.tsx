import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { FillIn, type FillInProps } from './fill-in';

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
