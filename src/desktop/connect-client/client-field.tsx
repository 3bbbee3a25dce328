interface ClientFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isSecret?: boolean;
}

export function ClientField({ name, label, value, onChange, isSecret = false }: ClientFieldProps) {
  return (
    <label className="client-field">
      {label}
      <input
        type={isSecret ? 'password' : 'text'}
        name={name}
        value={value}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
