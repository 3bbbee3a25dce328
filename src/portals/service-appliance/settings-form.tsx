import type { Control } from 'react-hook-form';
import { settingRows, settingsOf } from '@/simulation/appliances/service-appliance/appliance-settings';
import type { SettingName } from '@/simulation/world/appliance-records';
import { useJudged } from '@/state/use-world';
import { Button } from '@/ui/button';
import { FormSelect, FormText } from '@/ui/form-fields';
import { useLab } from '@/views/shell/lab';
import { Form, type LabForm, useLabForm } from '@/views/shell/lab-form';
import { MessageBar } from '@/views/shell/message-bar';
import { useAppliance } from './appliance-select';

/** What a setting is called, and an example under its field. */
interface SettingWords {
  readonly label: string;
  readonly example: string;
}

type Words = Readonly<Partial<Record<SettingName, SettingWords>>>;
type Settings = Record<SettingName, string>;

/** A page of settings of this appliance: typed, then saved together. */
export function SettingsForm({ words }: { readonly words: Words }) {
  const names = Object.keys(words) as SettingName[];
  const form = useSettings(names);
  const { control, isBusy, isDirty, message } = form;
  return (
    <Form form={form} className="appliance-form fields-beside max-wide:fields-above">
      <MessageBar message={message} />
      {names.map((name) => (
        <SettingField key={name} control={control} name={name} words={words[name]} />
      ))}
      <p className="flex gap-6 pl-177 max-wide:pl-0">
        <Button name="save-settings" type="submit" busy={isBusy} isDisabled={!isDirty}>
          Save
        </Button>
        <Button name="undo-settings" isDisabled={!isDirty} onPress={() => form.reset()}>
          Reset
        </Button>
      </p>
    </Form>
  );
}

interface SettingFieldProps {
  readonly control: Control<Settings>;
  readonly name: SettingName;
  readonly words: SettingWords | undefined;
}

function SettingField({ control, name, words }: SettingFieldProps) {
  const row = settingRows[name];
  const field = { control, name, label: words?.label ?? name, hint: words?.example };
  if (row.kind !== 'choice') return <FormText {...field} maxLength={row.kind === 'text' ? 200 : 4} />;
  return <FormSelect {...field} choices={row.choices.map((choice) => ({ id: choice, label: choice }))} />;
}

/** Settings that are not typed in follow what is saved, in another tab too. */
function useSettings(names: readonly SettingName[]): LabForm<Settings> {
  const { id } = useAppliance();
  const { perform } = useLab();
  const saved = useJudged((world) => settingsOf(world, id));
  const form = useLabForm<Settings, unknown>({
    name: 'settings',
    start: () => saved,
    saved,
    asksBeforeLoss: true,
    send: (typed) => {
      const settings = Object.fromEntries(names.map((name) => [name, typed[name]]));
      return perform({ type: 'save-appliance-settings', appliance: id, settings });
    },
    onDone: (_, settings) => {
      form.reset(settings);
      form.say({ kind: 'done', text: 'The settings were saved.' });
    },
  });
  return form;
}
