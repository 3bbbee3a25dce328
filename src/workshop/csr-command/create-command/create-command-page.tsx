import { useWorld } from '@/state/use-world';
import type { Equipment } from '@/simulation/world/equipment';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { FillIn } from '@/views/files/fill-in/fill-in';
import { useFoundDraft, useKeptDraft } from '@/views/shell/use-draft';
import { useState } from 'react';
import { csrCommandPages } from '../csr-command-pages';
import { CommandBox } from './command-box';
import { CommandFields } from './command-fields';
import {
  emptyCommand,
  errorsOf,
  taking,
  valuesOfServer,
  withNames,
  withTypedNames,
  type CommandValues,
} from './command-form';

/** The form on the left, the command that it makes on the right. */
export default function CreateCommandPage() {
  const found = useFoundDraft('command', emptyCommand);
  const [values, setValues] = useState<CommandValues>({ ...emptyCommand, ...found });
  useKeptDraft('command', values, values !== emptyCommand);
  const change = (changed: Partial<CommandValues>) => setValues((before) => ({ ...before, ...changed }));
  const errors = errorsOf(values);
  return (
    <>
      <h1>{csrCommandPages.createCommand.title}</h1>
      <p className="csr-lead">
        For servers whose requests are made with OpenSSL. Fill in the form, paste the command at a prompt of
        that server, and send the .csr file to the vendor.
      </p>
      <div className="csr-columns">
        <section className="csr-card" aria-label="Certificate details">
          <h2>Certificate details</h2>
          <FillInFromSite onChoose={(device) => change(valuesOfServer(device))} />
          <FillIn
            form="command"
            taking={taking}
            isTyped={values !== emptyCommand}
            read={() => withNames(values)}
            write={(taken) => change(withTypedNames(taken))}
          />
          <CommandFields values={values} errors={errors} onChange={change} />
          <p className="csr-actions">
            <Button
              name="clear-form"
              isDisabled={values === emptyCommand}
              onPress={() => setValues(emptyCommand)}
            >
              Clear
            </Button>
          </p>
        </section>
        <CommandBox values={values} isReady={Object.keys(errors).length === 0} />
      </div>
    </>
  );
}

/** What is known of a device of the site fills in the form. */
function FillInFromSite({ onChoose }: { readonly onChoose: (device: Equipment) => void }) {
  const equipment = useWorld((world) => world.equipment);
  const named = Object.entries(equipment).filter(([, { fqdn }]) => fqdn !== '');
  const [chosen, setChosen] = useState('');
  const choose = (id: string) => {
    setChosen(id);
    named.filter(([other]) => other === id).forEach(([, device]) => onChoose(device));
  };
  return (
    <div className="csr-fields csr-fill">
      <SelectField
        name="fill-from-site"
        label="Fill in from"
        hint="what Director knows of the device; correct what differs"
        placeholder="Choose a device…"
        choices={named.map(([id, { name }]) => ({ id, label: name }))}
        value={equipment[chosen] === undefined ? '' : chosen}
        onChange={choose}
      />
    </div>
  );
}
