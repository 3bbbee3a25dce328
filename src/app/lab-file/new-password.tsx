import { TextInput } from '../text-input';

/** A password typed twice. */
interface TypedTwice {
  readonly password: string;
  readonly repeated: string;
}

interface NewPasswordProps {
  readonly typed: TypedTwice;
  readonly onChange: (typed: TypedTwice) => void;
  /** Why the password is refused. */
  readonly error: string | undefined;
}

/** The password that will protect the keys in a lab file. */
export function NewPassword({ typed, onChange, error }: NewPasswordProps) {
  const { password, repeated } = typed;
  return (
    <>
      <TextInput
        name="password"
        label="Password"
        isSecret
        value={password}
        onChange={(value) => onChange({ ...typed, password: value })}
        hint="12 characters or more. Without it, nobody can get the keys back, not even you."
        error={error}
      />
      <TextInput
        name="password-again"
        label="Password again"
        isSecret
        value={repeated}
        onChange={(value) => onChange({ ...typed, repeated: value })}
        error={repeated !== '' && repeated !== password ? 'The two passwords differ.' : undefined}
      />
    </>
  );
}
