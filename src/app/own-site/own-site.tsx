import { isSameData } from '@/base/plain-data';
import { useDeferredValue, useMemo, useState, type SubmitEvent } from 'react';
import type { Problem } from '@/simulation/world/problem';
import { presentNames, renaming } from '@/simulation/site/rename-site';
import { useJudged, usePresent, useWorld } from '@/state/use-world';
import { ForecastLines, useForecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { OpenUnless } from '../closed';
import { LabPage } from '../lab-page';
import { TextInput } from '../text-input';
import { NewNames } from './new-names';
import { platformEquipment } from '../home/map-target';
import { TargetLink } from '../home/target-link';
import './own-site.css';

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
  const { world } = usePresent();
  const { perform } = useLab();
  const [names, setNames] = useState(() => presentNames(world()));
  const [refused, setRefused] = useState<Problem>();
  const [said, setSaid] = useState('');
  const present = useWorld(({ equipment }) => equipment);
  const isNew = useJudged((site) => !isSameData(names, presentNames(site)));
  const forecast = useForecast(isNew ? { action: { type: 'rename-site', ...names } } : undefined);
  const problem = refused ?? (isNew ? forecast.foresight?.problem : undefined);
  const change = (values: Partial<typeof names>) => {
    setRefused(undefined);
    setSaid('');
    setNames({ ...names, ...values });
  };
  const errorOf = (field: string) => (problem?.field === field ? problemWords(problem) : undefined);
  const rename = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await perform({ type: 'rename-site', ...names });
    if (!outcome.ok) setRefused(outcome.problem);
    else
      setSaid(
        'The site was renamed. Addresses in open tabs of the PC’s browser are the old ones; Undo takes it back.',
      );
  };
  // A key is shown at once and the long table after it; what is foretold is drawn while nothing of the table changes.
  const shown = useDeferredValue(names);
  const { hosts } = names;
  const table = useMemo(
    () => (
      <NewNames
        present={present}
        renamed={renaming({ equipment: present }, { ...shown, hosts })}
        hosts={hosts}
        errorOf={(id) => (problem?.field === `hosts.${id}` ? problemWords(problem) : undefined)}
        onHost={(id, host) => {
          setRefused(undefined);
          setSaid('');
          setNames((own) => ({ ...own, hosts: { ...own.hosts, [id]: host } }));
        }}
      />
    ),
    [present, shown, hosts, problem],
  );
  return (
    <LabPage title="Your own site">
      <p className="max-w-[70ch]">
        One step gives all equipment your names and addresses. Certificates that are installed keep the names
        they were issued for, so browsers and clients will warn until each has a new one: that is the lesson.
      </p>
      <OpenUnless lock="own-site">
        <form
          className="lab-card grid max-w-1180 grid-cols-1 justify-items-start gap-16 [&>.ui-wide-content]:w-full"
          onSubmit={(event) => void rename(event)}
        >
          <div className="grid w-full max-w-1000 grid-cols-[repeat(auto-fit,minmax(min(100%,230px),1fr))] [align-items:start] gap-x-20 gap-y-10">
            {fields.map(([field, label, hint]) => (
              <TextInput
                key={field}
                name={field}
                label={label}
                {...(hint === undefined ? {} : { hint })}
                value={names[field]}
                error={errorOf(field)}
                onChange={(value) => change({ [field]: value })}
              />
            ))}
          </div>
          <EquipmentHint />
          {table}
          {isNew && <ForecastLines heading="After the renaming" {...forecast} />}
          <button type="submit" name="rename-site" className="frame-choice frame-main">
            Rename the whole site
          </button>
          <p role="status">{said}</p>
        </form>
      </OpenUnless>
    </LabPage>
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
