import { useFormContext, useWatch } from 'react-hook-form';
import { FormText } from '@/ui/form-fields';

/**
 * Fields of a form for a password that protects keys, typed twice. `name` is the first one's; the other has `-again` behind.
 */
export function NewPassword({ name }: { readonly name: string }) {
  const { control } = useFormContext<Record<string, string>>();
  const again = `${name}-again`;
  const [password, repeated] = useWatch({ control, name: [name, again] });
  return (
    <>
      <FormText
        control={control}
        name={name}
        label="Password"
        translate="yes"
        isSecret
        hint="12 characters or more. Without it, nobody can get the keys back, not even you."
      />
      <FormText
        control={control}
        name={again}
        label="Password again"
        translate="yes"
        isSecret
        error={repeated !== '' && repeated !== password ? 'The two passwords differ.' : undefined}
      />
    </>
  );
}
