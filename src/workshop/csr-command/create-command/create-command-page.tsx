import { useState } from 'react';
import type { Control } from 'react-hook-form';
import type { Equipment } from '@/simulation/world/equipment';
import { useWorld } from '@/state/use-world';
import { Button, CopyButton } from '@/ui/button';
import { FormSelect, FormText, useFormField } from '@/ui/form-fields';
import { SelectField } from '@/ui/select-field';
import { Tabs } from '@/ui/tabs';
import { Findings } from '@/views/certificate/findings/findings';
import { NamesField } from '@/views/certificate/names-field/names-field';
import { FillIn } from '@/views/files/fill-in/fill-in';
import {
  type Shell,
  shellCommand,
  shellLabels,
  submitRequest,
} from '@/views/files/shell-command/shell-command';
import { changeFields, Form, type LabForm, useFormValues, useLabForm } from '@/views/shell/lab-form';
import { FormState } from '@/views/shell/state-field';
import { csrCommandPages } from '../csr-command-pages';
import { NoResult, Panel, TwoPanels } from '../page-parts';
import {
  alternativeNamesIn,
  baseNameOf,
  commandOf,
  type CommandValues,
  emptyCommand,
  errorsOf,
  findingsOfCommand,
  keyChoices,
  taking,
  valuesOfServer,
  withNames,
  withTypedNames,
} from './command-form';

/** The form on the left, the command that it makes on the right. */
export default function CreateCommandPage() {
  const form = useLabForm<CommandValues, never>({
    name: 'command',
    start: () => emptyCommand,
    // The command is made while it is typed.
    send: () => undefined,
  });
  const values = useFormValues(form.control);
  const change = (changed: Partial<CommandValues>) => changeFields(form, changed);
  const errors = errorsOf(values);
  return (
    <TwoPanels
      title={csrCommandPages.createCommand.title}
      text="For servers whose requests are made with OpenSSL. Fill in the form, paste the command at a prompt of that server, and send the .csr file to the vendor."
    >
      <Panel title="Certificate details">
        <FillInFromSite onChoose={(device) => change(valuesOfServer(device))} />
        <FillIn
          form="command"
          taking={taking}
          isTyped={form.isDirty}
          read={() => withNames(values)}
          write={(taken) => change(withTypedNames(taken))}
        />
        <CommandFields form={form} values={values} errors={errors} />
        <p className="mt-12 flex flex-wrap items-center gap-x-10 gap-y-8">
          <Button name="clear-form" isDisabled={!form.isDirty} onPress={() => form.reset()}>
            Clear
          </Button>
        </p>
      </Panel>
      <CommandBox values={values} isReady={Object.keys(errors).length === 0} />
    </TwoPanels>
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
    <div className="mb-12 grid gap-9 border-b border-dashed border-line pb-10 fields-beside max-wide:fields-above">
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

interface CommandBoxProps {
  readonly values: CommandValues;
  /** Whether the form has all that the command needs. */
  readonly isReady: boolean;
}

const shells: readonly Shell[] = ['posix', 'cmd', 'power-shell'];

/** The command for each shell, what it will make, and what will be noticed about the request. */
function CommandBox({ values, isReady }: CommandBoxProps) {
  const [shell, setShell] = useState<string>('posix');
  const tabs = shells.map((id) => ({
    id,
    label: shellLabels[id],
    content: isReady ? <Command values={values} shell={id} /> : <Waiting values={values} />,
  }));
  return (
    <Panel title="Your command" isResult>
      <Tabs label="Shell" tabs={tabs} selected={shell} onSelect={setShell} />
      {isReady && <Outcome values={values} />}
    </Panel>
  );
}

function Waiting({ values: { commonName } }: { readonly values: CommandValues }) {
  return (
    <NoResult>
      {commonName.trim() === ''
        ? 'Enter the common name: the command appears here.'
        : 'Correct the marked fields: the command appears here.'}
    </NoResult>
  );
}

function Command({ values, shell }: { readonly values: CommandValues; readonly shell: Shell }) {
  const command = shellCommand(commandOf(values), shell);
  return (
    <>
      <CommandBlock label="Command" command={command} className="min-h-92" />
      <p className="mt-12 flex flex-wrap items-center gap-x-10 gap-y-8">
        <CopyButton name="copy-command" label="Copy command" text={command} />
        <span className="min-w-160 flex-1 text-12 text-ink-muted">{hints[shell]}</span>
      </p>
    </>
  );
}

const hints: Readonly<Record<Shell, string>> = {
  posix: 'For sh, bash, zsh and their like. In Git Bash on Windows type MSYS_NO_PATHCONV=1 before it.',
  cmd: 'For the prompt, not for a batch file: there every % has to be doubled.',
  'power-shell': 'For Windows PowerShell 5.1 and PowerShell 7.',
};

function Outcome({ values }: { readonly values: CommandValues }) {
  const base = baseNameOf(values.commonName);
  const needsNewer = alternativeNamesIn(values.alternativeNames).length > 0;
  return (
    <div className="mt-14 grid gap-6 border-t border-line pt-10">
      <h3 className="font-semibold">What it makes</h3>
      <dl className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-14 gap-y-4">
        <dt className="font-mono text-13 leading-[1.5] wrap-anywhere">{base}.csr</dt>
        <dd>The certificate request. Send it to the vendor.</dd>
        <dt className="font-mono text-13 leading-[1.5] wrap-anywhere">{base}.key</dt>
        <dd>The private key, without a password. It stays on the server; the certificate fits no other.</dd>
      </dl>
      {needsNewer && <p>Alternative names need OpenSSL 1.1.1 or newer.</p>}
      <Findings findings={findingsOfCommand(values)} none="Nothing is wrong with the request." />
      <WindowsAuthority request={`${base}.csr`} />
    </div>
  );
}

interface CommandFieldsProps {
  readonly form: LabForm<CommandValues>;
  readonly values: CommandValues;
  readonly errors: Partial<Record<keyof CommandValues, string>>;
}

const choices = Object.entries(keyChoices).map(([id, { label }]) => ({ id, label }));

/** All that the command asks for. An empty field is no mistake until it has been left out on purpose. */
function CommandFields({ form, values, errors }: CommandFieldsProps) {
  const { control } = form;
  const told = (name: Exclude<keyof CommandValues, 'key'>) =>
    values[name].trim() === '' ? undefined : errors[name];
  return (
    <Form form={form} className="grid gap-9 fields-beside max-wide:fields-above">
      <FormText
        control={control}
        name="commonName"
        label="Common name"
        hint="the server’s full name, such as www.sb7.com or *.sb7.com"
        error={told('commonName')}
        required
      />
      <AlternativeNames control={control} error={errors.alternativeNames} />
      {texts.map(([name, label, hint]) => (
        <FormText key={name} {...{ control, name, label, hint }} error={told(name)} />
      ))}
      <FormState
        control={control}
        state="state"
        country="country"
        label="State / Province"
        hint="full name, no abbreviation"
        error={told('state')}
      />
      <FormText
        control={control}
        name="country"
        label="Country"
        hint="two letters, such as US"
        error={told('country')}
      />
      <FormSelect
        control={control}
        name="key"
        label="Key size"
        hint="RSA 2048 suits everything; Mitel Connect equipment takes RSA alone"
        choices={choices}
      />
    </Form>
  );
}

const texts = [
  ['organization', 'Organization', 'full legal company name'],
  ['department', 'Department', 'optional'],
  ['city', 'City', 'full city name'],
] as const;

interface AlternativeNamesProps {
  readonly control: Control<CommandValues>;
  readonly error: string | undefined;
}

/** The form has them as one text. */
function AlternativeNames({ control, error }: AlternativeNamesProps) {
  const { value, onChange, ...field } = useFormField<CommandValues, string>(control, 'alternativeNames');
  return (
    <NamesField
      {...field}
      label="Alternative names"
      hint="optional; names and addresses; a list can be pasted"
      value={alternativeNamesIn(value)}
      onChange={(names) => onChange(names.join('\n'))}
      error={error}
    />
  );
}

/** How a company's own Windows CA (AD CS) signs the request, and which of its downloads each device takes. */
export function WindowsAuthority({ request }: { readonly request: string }) {
  const command = shellCommand(submitRequest(request), 'cmd');
  return (
    <>
      <h3 className="font-semibold">Signed by a Windows CA of your own</h3>
      <CommandBlock label="Command for a Windows CA" command={command} />
      <p className="mt-6">
        <CopyButton name="copy-submit" label="Copy the command for the Windows CA" text={command} />
      </p>
      <p>
        WebServer is for servers alone. Where the device is a client too, have a copy of that template made
        with Client Authentication among its purposes, and name the copy.
      </p>
      <p>
        From its web page: Director takes each download; Conference Administration and the gateways take Base
        64 encoded, and not the chain in certnew.p7b.
      </p>
    </>
  );
}

interface CommandBlockProps {
  readonly label: string;
  readonly command: string;
  readonly className?: string;
}

/** A command to be selected with one click; it wraps before an option, then at blanks, and in a word only where it must. */
export function CommandBlock({ label, command, className = '' }: CommandBlockProps) {
  return (
    <pre
      translate="no"
      className={`rounded-3 border border-control-line bg-surface-alternate px-12 py-10 font-mono text-13 leading-[1.55] wrap-anywhere whitespace-pre-wrap [user-select:all] ${className}`}
      aria-label={label}
    >
      {command.split(/(?<=\n)/).map((line) => (
        <span className="block" key={line}>
          {line.split(/(?<= )(?=-)/).map((option) => (
            <span className="inline-block max-w-full" key={option}>
              {option.split(/(?<= )/).map((word, at) => (
                // The same word may stand there twice.
                <span className="inline-block max-w-full" key={at}>
                  {word}
                </span>
              ))}
            </span>
          ))}
        </span>
      ))}
    </pre>
  );
}
