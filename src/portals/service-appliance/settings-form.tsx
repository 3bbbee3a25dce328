import { settingRows, settingsOf } from '@/simulation/appliances/service-appliance/appliance-settings';
import type { Problem } from '@/simulation/world/problem';
import { useJudged } from '@/state/use-world';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { useLab } from '@/views/shell/lab';
import { type Message, MessageBar } from '@/views/shell/message-bar';
import { problemWords } from '@/views/words/problem-words';
import { useUnsaved } from '@/views/shell/use-draft';
import { useState, type SubmitEvent } from 'react';
import { useAppliance } from './appliance-select';
import type { SettingName } from '@/simulation/world/appliance-records';

/** What a setting is called, and an example under its field. */
interface SettingWords {
  readonly label: string;
  readonly example: string;
}

type Words = Readonly<Partial<Record<SettingName, SettingWords>>>;
type Settings = Readonly<Partial<Record<SettingName, string>>>;

/** A page of settings of this appliance: typed, then saved together. */
export function SettingsForm({ words }: { readonly words: Words }) {
  const names = Object.keys(words) as SettingName[];
  const { values, set, isChanged, reset, save, problem, message } = useSettings(names);
  useUnsaved(isChanged);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const refused = await save();
    if (refused !== undefined) form.querySelector<HTMLElement>(`[name="${CSS.escape(refused)}"]`)?.focus();
  };
  return (
    <form noValidate className="appliance-form" onSubmit={(event) => void submit(event)}>
      <MessageBar message={message} />
      {names.map((name) => (
        <SettingField
          key={name}
          name={name}
          words={words[name]}
          value={values[name] ?? ''}
          onChange={(value) => set(name, value)}
          error={problem?.field === name ? problemWords(problem) : undefined}
        />
      ))}
      <p className="flex gap-6 pl-177 max-[700px]:pl-0">
        <Button name="save-settings" type="submit" isDisabled={!isChanged}>
          Save
        </Button>
        <Button name="undo-settings" isDisabled={!isChanged} onPress={reset}>
          Reset
        </Button>
      </p>
    </form>
  );
}

interface SettingFieldProps {
  readonly name: SettingName;
  readonly words: SettingWords | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

function SettingField({ name, words, value, onChange, error }: SettingFieldProps) {
  const row = settingRows[name];
  const field = { name, label: words?.label ?? name, hint: words?.example, value, onChange, error };
  if (row.kind !== 'choice') return <TextField {...field} maxLength={row.kind === 'text' ? 200 : 4} />;
  return <SelectField {...field} choices={row.choices.map((choice) => ({ id: choice, label: choice }))} />;
}

function useSettings(names: readonly SettingName[]) {
  const { id } = useAppliance();
  const { perform } = useLab();
  const [typed, setTyped] = useState<Settings>({});
  const [problem, setProblem] = useState<Problem>();
  const [message, setMessage] = useState<Message>();
  const saved = useJudged((world) => settingsOf(world, id));
  const values: Settings = { ...saved, ...typed };
  const change = (next: Settings) => {
    setTyped(next);
    setProblem(undefined);
  };
  const save = async () => {
    const settings = Object.fromEntries(names.map((name) => [name, values[name] ?? '']));
    const outcome = await perform({ type: 'save-appliance-settings', appliance: id, settings });
    if (outcome.ok) change({});
    else setProblem(outcome.problem);
    setMessage(
      outcome.ok
        ? { kind: 'done', text: 'The settings were saved.' }
        : { kind: 'refused', text: `Nothing was saved. ${problemWords(outcome.problem)}` },
    );
    return outcome.ok ? undefined : outcome.problem.field;
  };
  return {
    values,
    set: (name: SettingName, value: string) => change({ ...typed, [name]: value }),
    isChanged: names.some((name) => values[name] !== saved[name]),
    reset: () => change({}),
    save,
    problem,
    message,
  };
}
