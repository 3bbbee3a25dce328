import { useState, type SubmitEvent } from 'react';

interface FilePasswordProps {
  readonly wasWrong: boolean;
  readonly onGive: (password: string) => void;
}

/** Asks for the password of a protected file. It is used once and not kept. */
export function FilePassword({ wasWrong, onGive }: FilePasswordProps) {
  const [password, setPassword] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onGive(password);
  };
  return (
    <form className="mt-3 flex flex-wrap items-center gap-2" onSubmit={submit}>
      <label className="flex items-center gap-2">
        Password of the file
        <input
          type="password"
          name="password"
          className="ui-input w-48"
          value={password}
          autoComplete="off"
          aria-invalid={wasWrong}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <button type="submit" name="open-with-password" className="pc-button">
        Open
      </button>
    </form>
  );
}
