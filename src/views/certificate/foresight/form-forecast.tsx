import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Action } from '@/simulation/catalogue/catalogue';
import { Forecast } from './forecast';

interface FormForecastProps<Values extends FieldValues> {
  readonly form: Pick<UseFormReturn<Values>, 'watch' | 'formState'>;
  readonly toAction: (values: Values) => Action;
  readonly heading: string;
}

/** What settings would do to connections, foretold while they are changed; nothing where no connection changes. */
export function FormForecast<Values extends FieldValues>({
  form,
  toAction,
  heading,
}: FormForecastProps<Values>) {
  const values = form.watch();
  if (!form.formState.isDirty) return null;
  return <Forecast heading={heading} action={toAction(values)} isQuiet />;
}
