import { type Control, type FieldValues, useFormState } from 'react-hook-form';
import type { Action } from '@/simulation/catalogue/catalogue';
import { useFormValues } from '../../shell/lab-form';
import { Forecast } from './forecast';

interface FormForecastProps<Values extends FieldValues> {
  readonly form: { readonly control: Control<Values> };
  readonly toAction: (values: Values) => Action;
  readonly heading: string;
  /** Said where no connection changes. Left out: nothing is said then, nor before something is typed. */
  readonly unchanged?: string;
}

/** What sending a form would do to connections, foretold while it is typed in. */
export function FormForecast<Values extends FieldValues>(props: FormForecastProps<Values>) {
  const { heading, toAction, unchanged } = props;
  const { control } = props.form;
  const { isDirty } = useFormState({ control });
  const action = toAction(useFormValues(control));
  if (unchanged !== undefined) return <Forecast heading={heading} action={action} unchanged={unchanged} />;
  return isDirty ? <Forecast heading={heading} action={action} isQuiet isTyped /> : null;
}
