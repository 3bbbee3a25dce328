import { labAccounts } from '@/simulation/world/pc-records';
import { Button } from '@/ui/button';
import { useLab } from '../lab';
import { useSite } from '../pc';
import { useEffect, useRef } from 'react';
import { Form, useLabForm } from '../lab-form';
import { FormText } from '@/ui/form-fields';
import { type SignInValues, toAction } from './sign-in-form';

/** The accounts that a portal lets in. */
const administrators = labAccounts.filter(({ role }) => role !== 'user');

/** Who signs in is asked anew after a reload, as browsers do. */
const unkept = ['user', 'password'] as const;

interface SignInProps {
  /** What the page says above the fields. */
  readonly title: string;
  /** The colours and widths of the portal. */
  readonly className: string;
  /** Those of the box with the fields, and of what stands above them. */
  readonly formClassName?: string;
  readonly titleClassName?: string;
  /** What the portal calls it, on its button. */
  readonly verb?: 'Sign in' | 'Log in';
}

/** User name and password; the lab's accounts are offered below. */
export function SignIn({
  title,
  className,
  formClassName = '',
  titleClassName = '',
  verb = 'Sign in',
}: SignInProps) {
  const { perform } = useLab();
  const { host } = useSite();
  const form = useLabForm<SignInValues, unknown>({
    name: 'sign-in',
    start: () => ({ user: '', password: '' }),
    unkept,
    fieldOf: () => 'password',
    send: (values) => perform(toAction(values, host), { secrets: { password: values.password } }),
  });
  const { control, isBusy } = form;
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever went to the page types next; whoever is busy elsewhere is left alone. At once: the form's own way to set
    // the focus waits, and would take it from what was pressed meanwhile.
    if (document.activeElement?.contains(page.current) === true)
      page.current?.querySelector('input')?.focus();
  }, []);
  return (
    <div
      ref={page}
      className={`flex-1 overflow-auto px-16 py-48 [--spacing-field:220px] [--spacing-label:90px] max-wide:p-12 ${className}`}
    >
      <Form
        form={form}
        className={`mx-auto grid w-380 max-w-full gap-7 border border-line bg-surface px-18 py-14 ${formClassName}`}
      >
        <h1 className={`text-15 font-semibold ${titleClassName}`}>{title}</h1>
        <FormText control={control} name="user" label="User name" />
        <FormText control={control} name="password" label="Password" isSecret />
        <Button
          name="sign-in"
          type="submit"
          kind="primary"
          busy={isBusy}
          className="mt-3 after-labels justify-self-start"
        >
          {verb}
        </Button>
        <section aria-label="Accounts of this lab" className="mt-8 border-t border-line pt-10 text-ink-muted">
          <h2 className="mb-3 font-semibold">Accounts of this lab</h2>
          <ul>
            {administrators.map(({ user, password, label }) => (
              <li key={user}>
                <Button name={`use-${user}`} kind="link" onPress={() => form.reset({ user, password })}>
                  {user}
                </Button>{' '}
                / {password} – {label}
              </li>
            ))}
          </ul>
        </section>
      </Form>
    </div>
  );
}
