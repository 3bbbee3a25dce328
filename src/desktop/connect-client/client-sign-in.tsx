import { useState, type SubmitEvent } from 'react';
import { connectClientSession, labAccounts } from '@/simulation/world/session';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { ClientField } from './client-field';

const account = labAccounts.find(({ role }) => role === 'user');

/** User, password and server. What the server is called here is the name that its certificate must be made for. */
export function ClientSignIn({ headquarters }: { readonly headquarters: string }) {
  const { perform } = useLab();
  const [values, setValues] = useState({ user: '', password: '', server: headquarters });
  const [error, setError] = useState<string>();
  const set = (key: keyof typeof values) => (value: string) => setValues({ ...values, [key]: value });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { user, password, server } = values;
    if (server.trim() === '') {
      setError('Enter the server’s name.');
      return;
    }
    const outcome = await perform(
      { type: 'sign-in', session: connectClientSession, user, server },
      { secrets: { password } },
    );
    if (!outcome.ok) setError(problemWords(outcome.problem));
  };
  return (
    <form className="client-sign-in" aria-labelledby="client-title" onSubmit={(event) => void submit(event)}>
      <h2 id="client-title">Connect</h2>
      <ClientField name="user" label="User name" value={values.user} onChange={set('user')} />
      <ClientField
        name="password"
        label="Password"
        isSecret
        value={values.password}
        onChange={set('password')}
      />
      <ClientField name="server" label="Server" value={values.server} onChange={set('server')} />
      <p role="alert" className="client-error">
        {error}
      </p>
      <button type="submit" name="sign-in" className="client-button">
        Sign in
      </button>
      {account !== undefined && (
        <p className="client-account">
          Account of this lab:{' '}
          <button
            type="button"
            name="use-account"
            className="client-link"
            onClick={() => setValues({ ...values, user: account.user, password: account.password })}
          >
            {account.user}
          </button>{' '}
          / {account.password}
        </p>
      )}
    </form>
  );
}
