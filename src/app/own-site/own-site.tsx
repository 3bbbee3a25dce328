import { isSameData } from '@/base/plain-data';
import { useDeferredValue, useMemo, useState } from 'react';
import { presentNames, renaming } from '@/simulation/site/rename-site';
import { useJudged, usePresent, useWorld } from '@/state/use-world';
import { ForecastLines, useForecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { LabPage, OpenUnless } from '../lab-page';
import { FormText } from '@/ui/form-fields';
import { Form, useFormValues, useLabForm } from '@/views/shell/lab-form';
import { NewNames } from './new-names';
import { platformEquipment, TargetLink } from '../home/map-target';

const fields = [
  ['company', 'Company', undefined],
  ['domain', 'Domain', 'The second part of every host name, such as example.com.'],
  ['insidePrefix', 'Inside addresses begin with', 'The rest of each address stays.'],
  ['outsidePrefix', 'Outside addresses begin with', undefined],
  ['city', 'City', undefined],
  ['state', 'State or province', 'In full, as certificates carry it.'],
  ['country', 'Country', 'Two letters of ISO 3166-1.'],
] as const;

/** Gives the whole site the names and addresses of one's own company; shows the result before it is done. */
export function Component() {
  const [said, setSaid] = useState('');
  return (
    <LabPage title="Your own site">
      <p className="max-w-[70ch]">
        One step gives all equipment your names and addresses. Certificates that are installed keep the names
        they were issued for, so browsers and clients will warn until each has a new one: that is the lesson.
      </p>
      <OpenUnless lock="own-site">
        <RenameForm said={said} onSay={setSaid} />
      </OpenUnless>
    </LabPage>
  );
}

interface RenameFormProps {
  readonly said: string;
  readonly onSay: (text: string) => void;
}

const renamed =
  'The site was renamed. Addresses in open tabs of the PC’s browser are the old ones; Undo takes it back.';

function RenameForm({ said, onSay }: RenameFormProps) {
  const { world } = usePresent();
  const { perform } = useLab();
  const form = useLabForm({
    name: 'own site',
    start: () => presentNames(world()),
    send: (names) => perform({ type: 'rename-site', ...names }),
    onDone: () => onSay(renamed),
  });
  const { control } = form;
  const names = useFormValues(control);
  const present = useWorld(({ equipment }) => equipment);
  const isNew = useJudged((site) => !isSameData(names, presentNames(site)));
  const forecast = useForecast(isNew ? { action: { type: 'rename-site', ...names } } : undefined);
  const problem = isNew ? forecast.foresight?.problem : undefined;
  const errorOf = (field: string) => (problem?.field === field ? problemWords(problem) : undefined);
  const refusedHosts = form.formState.errors.hosts;
  // A key is shown at once and the long table after it; what is foretold is drawn while nothing of the table changes.
  const shown = useDeferredValue(names);
  const table = useMemo(
    () => (
      <NewNames
        control={control}
        present={present}
        renamed={renaming({ equipment: present }, shown)}
        errorOf={(id) =>
          refusedHosts?.[id]?.message ??
          (problem?.field === `hosts.${id}` ? problemWords(problem) : undefined)
        }
      />
    ),
    [control, present, shown, problem, refusedHosts],
  );
  return (
    <Form
      form={form}
      className="lab-card grid max-w-1180 grid-cols-1 justify-items-start gap-16"
      onChange={() => onSay('')}
    >
      <div className="grid w-full max-w-980 tiles-230 items-start gap-x-20 gap-y-10">
        {fields.map(([field, label, hint]) => (
          <FormText
            key={field}
            control={control}
            name={field}
            label={label}
            translate="yes"
            hint={hint}
            maxLength={200}
            error={errorOf(field)}
          />
        ))}
      </div>
      <EquipmentHint />
      {table}
      {isNew && <ForecastLines heading="After the renaming" {...forecast} />}
      <button type="submit" name="rename-site" className="frame-choice frame-main">
        Rename the whole site
      </button>
      <p role="alert">{form.message?.text}</p>
      <p role="status">{said}</p>
    </Form>
  );
}

/** Where equipment is added, copied, removed and edited one by one: where an administrator does it too. */
function EquipmentHint() {
  return (
    <div className="flex w-full flex-wrap items-center gap-x-20 gap-y-8 rounded-6 bg-frame px-14 py-10">
      <p className="flex-[1_1_380px]">
        More or less equipment than your own site has? Director adds, copies and removes it, and changes the
        names and addresses of each.
      </p>
      <TargetLink name="open-platform-equipment" className="frame-choice" target={platformEquipment}>
        Open Platform Equipment
      </TargetLink>
    </div>
  );
}
