import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { useState } from 'react';
import { csrCommandPages } from '../csr-command-pages';
import { CommandBox } from './command-box';
import { CommandFields } from './command-fields';
import { emptyCommand, errorsOf, valuesOfServer, type CommandValues } from './command-form';

/** The form on the left, the command that it makes on the right. */
export default function CreateCommandPage() {
  const [values, setValues] = useState(emptyCommand);
  const change = (changed: Partial<CommandValues>) => setValues((before) => ({ ...before, ...changed }));
  const server = useHeadquarters();
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
          <CommandFields values={values} errors={errors} onChange={change} />
          <p className="csr-actions">
            {server !== undefined && (
              <Button name="fill-from-site" onPress={() => change(valuesOfServer(server))}>
                Fill in from {server.name}
              </Button>
            )}
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

function useHeadquarters() {
  const equipment = useWorld((world) => world.equipment);
  return Object.values(equipment).find(({ kind }) => kind === 'headquarters-server');
}
