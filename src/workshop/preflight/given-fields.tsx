import { hasOutsideName, type PreflightTarget } from '@/simulation/preflight/preflight-target';
import { Button } from '@/ui/button';
import { RadioGroup } from '@/ui/choice-fields';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { FileDrop } from '@/views/files/file-drop/file-drop';
import type { Recognition } from '@/views/files/file-drop/use-recognition';
import { emptyValues, type PreflightValues, withTarget } from './use-preflight';

interface GivenFieldsProps {
  readonly values: PreflightValues;
  readonly onChange: (values: PreflightValues) => void;
  readonly targets: readonly PreflightTarget[];
  readonly target: PreflightTarget;
  /** Those of the lab that the files are for. */
  readonly fitting: readonly PreflightTarget[];
  readonly host: string;
  readonly recognition: Recognition;
}

/** Files and passwords, the target and its name. No form: nothing is sent, each change is judged at once, and nothing is kept. */
export function GivenFields(props: GivenFieldsProps) {
  const { values, onChange, recognition } = props;
  return (
    <section
      className="preflight-given overflow-auto border-r border-line bg-white px-16 py-14 fields-above max-wide:overflow-visible max-wide:border-r-0 max-wide:border-b"
      aria-label="What you have"
    >
      <h2>1. What did the vendor send?</h2>
      <FileDrop
        label="Files, an archive, or the text of the mail"
        name="files"
        files={values.files}
        onChange={(files) => onChange({ ...values, files })}
        recognition={recognition}
        onCancelOpening={() => onChange({ ...values, passwords: emptyValues.passwords })}
        several
        hint="Everything, in any form and order. Add the request (.csr) too: it tells which key fits."
      />
      <Passwords values={values} onChange={onChange} error={passwordError(recognition)} />
      <h2 className="mt-22">2. Where will it go?</h2>
      <TargetFields {...props} />
    </section>
  );
}

/** What the password field says while a file stays closed. */
function passwordError({ items = [] }: Recognition): string | undefined {
  const reasons = items.flatMap((item) => (item.kind === 'unknown' ? [item.reason] : []));
  if (reasons.includes('password-missing')) return 'A file is protected: its password goes here.';
  if (reasons.includes('password-letters')) return 'This password opens not all of a file: see there.';
  return reasons.includes('password-wrong') ? 'This password does not open every file.' : undefined;
}

interface PasswordsProps extends Pick<GivenFieldsProps, 'values' | 'onChange'> {
  readonly error: string | undefined;
}

function Passwords({ values, onChange, error }: PasswordsProps) {
  const { passwords } = values;
  const change = (index: number, password: string) =>
    onChange({ ...values, passwords: passwords.with(index, password) });
  return (
    <div className="grid gap-6">
      {passwords.map((password, index) => (
        // A password has no identity but its place.
        <TextField
          key={index}
          name={`password-${String(index + 1)}`}
          label={passwords.length === 1 ? 'Password' : `Password ${String(index + 1)}`}
          isSecret
          error={index === passwords.length - 1 ? error : undefined}
          value={password}
          onChange={(typed) => change(index, typed)}
        />
      ))}
      <Button
        name="another-password"
        kind="link"
        className="justify-self-start"
        isDisabled={passwords.at(-1) === ''}
        onPress={() => onChange({ ...values, passwords: [...passwords, ''] })}
      >
        Another password
      </Button>
    </div>
  );
}

function TargetFields({ values, onChange, targets, target, fitting, host }: GivenFieldsProps) {
  const choices = targets.map(({ id, label, slot }) => ({
    id,
    label: slot === undefined ? `${label} of a real site` : label,
  }));
  return (
    <>
      <SelectField
        name="target"
        label="Target"
        choices={choices}
        value={target.id}
        onChange={(id) => {
          const chosen = targets.find((other) => other.id === id);
          if (chosen !== undefined) onChange(withTarget(values, chosen));
        }}
      />
      <FittingTargets
        fitting={fitting.filter(({ id }) => id !== target.id)}
        onChoose={(chosen) => onChange(withTarget(values, chosen))}
      />
      <TextField
        name="host"
        label="Reached as"
        placeholder="hq.example.com"
        value={values.host ?? host}
        onChange={(typed) => onChange({ ...values, host: typed })}
      />
      {hasOutsideName(target) && (
        <TextField
          name="outside-host"
          label="Reached from outside as"
          placeholder="the same name"
          value={values.outsideHost}
          onChange={(outsideHost) => onChange({ ...values, outsideHost })}
        />
      )}
      <RadioGroup
        name="judged-at"
        label="Dates judged by"
        choices={[
          { id: 'lab-time', label: 'the lab’s clock' },
          { id: 'today', label: 'today’s date' },
        ]}
        value={values.judgedAt}
        onChange={(id) => onChange({ ...values, judgedAt: id === 'today' ? 'today' : 'lab-time' })}
      />
    </>
  );
}

interface FittingTargetsProps {
  readonly fitting: readonly PreflightTarget[];
  readonly onChoose: (target: PreflightTarget) => void;
}

/** The other targets that the files are for, by name and key, to go on to with a press. */
function FittingTargets({ fitting, onChoose }: FittingTargetsProps) {
  if (fitting.length === 0) return null;
  return (
    <div className="mt-8 flex flex-wrap gap-x-12 gap-y-2" role="group" aria-label="The files also fit">
      <p className="basis-full text-ink-muted">The files also fit:</p>
      {fitting.map((target) => (
        <Button
          key={target.id}
          name={`target-${target.id}`}
          kind="link"
          className="min-h-24"
          onPress={() => onChoose(target)}
        >
          {target.label}
        </Button>
      ))}
    </div>
  );
}
