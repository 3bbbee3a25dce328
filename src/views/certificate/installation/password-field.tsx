import { useEffect, useRef } from 'react';
import { TextField, type TextFieldProps } from '@/ui/text-field';
import type { Refusal } from './installation-form';

type PasswordFieldProps = Omit<TextFieldProps, 'name' | 'isSecret' | 'error' | 'ref'> & {
  readonly refusal: Refusal | undefined;
};

/** The password of protected files, and that it is missing or wrong: the focus goes to it then. */
export function PasswordField({ refusal, ...props }: PasswordFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const error = refusal?.at === 'password' ? refusal.text : undefined;
  useEffect(() => {
    if (error !== undefined) input.current?.focus();
  }, [error]);
  return <TextField {...props} ref={input} name="password" isSecret error={error} />;
}
