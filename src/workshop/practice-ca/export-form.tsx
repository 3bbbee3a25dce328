import { useFormContext, useWatch } from 'react-hook-form';
import type { Protection } from '@/pki/operations';
import {
  type ExportableList,
  type ExportFormat,
  type exportFormats,
  type ExportPracticeItems,
  formatsOfSeveral,
  keyFormats,
  keyOf,
  protectedFormats,
} from '@/simulation/practice-ca/export-items';
import { itemsOf } from '@/simulation/practice-ca/items';
import { useWorld } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { changeFields, useLabForm } from '@/views/shell/lab-form';
import { useConfirmedAction } from '@/views/certificate/foresight/use-confirmed-action';
import { FormList, FormText } from '@/ui/form-fields';
import { CheckRow, DialogForm } from './dialog-form';
import type { CloseForm } from './use-practice-windows';

interface ExportFormProps {
  readonly list: ExportableList;
  readonly items: readonly string[];
  readonly onClose: CloseForm;
}

interface ExportValues {
  readonly format: ExportFormat;
  readonly fileName: string;
  readonly protection: Protection;
  readonly password: string;
  readonly passwordAgain: string;
  readonly downloads: boolean;
}

/** Writes items into a file: for the folder of the PC, and for one's own computer. */
export function ExportForm({ list, items, onClose }: ExportFormProps) {
  const [first = ''] = items;
  const firstName = useWorld((world) => itemsOf(world, list)[first]?.name ?? '');
  const itemName = items.length === 1 ? firstName : 'certificates';
  const hasKeys = useWorld(
    (world) => list !== 'certificates' || items.every((item) => keyOf(world, item) !== undefined),
  );
  const choices = formatChoices(list, items.length, hasKeys);
  const form = useExport({ list, items, onClose }, firstValues(itemName, choices));
  return (
    <DialogForm
      form={form}
      submitName="export"
      submitLabel="Export"
      busyLabel="Writing the file…"
      isDisabled={choices.length === 0}
      onCancel={() => onClose()}
    >
      <div className="practice-page">
        {choices.length === 0 ? (
          <p>Items of this list are exported one by one. Select one alone.</p>
        ) : (
          <ExportFields choices={choices} itemName={itemName} isAgain={form.isAgain} />
        )}
        {list === 'certificates' && !hasKeys && (
          <p className="text-ink-muted">
            Formats with a private key are not offered: the key is not among the private keys here.
          </p>
        )}
      </div>
    </DialogForm>
  );
}

function useExport({ list, items, onClose }: ExportFormProps, first: ExportValues) {
  const perform = useConfirmedAction();
  const { readFile } = useLab();
  const pc = usePc();
  return useLabForm({
    name: 'export',
    start: () => first,
    unkept,
    send: (values) =>
      perform((accepted) => toAction({ list, items, accepted }, values), {
        secrets: { password: values.password, passwordAgain: values.passwordAgain },
      }),
    onDone: async (events, { downloads }) => {
      const { fileName = '', sha256 = '' } = events.find(({ name }) => name === 'file-saved')?.values ?? {};
      const bytes = downloads ? await readFile(sha256) : undefined;
      if (bytes !== undefined) pc.download({ name: fileName, bytes });
      onClose(events);
    },
  });
}

/** What is chosen outlasts a reload; passwords do not. */
const unkept = ['password', 'passwordAgain'] as const;

/** The action that the form stands for. */
function toAction(
  about: Pick<ExportPracticeItems, 'list' | 'items' | 'accepted'>,
  { format, fileName, protection }: ExportValues,
): ExportPracticeItems {
  const protectedBy = protectedFormats.includes(format) ? { protection } : {};
  return { type: 'export-practice-items', ...about, format, fileName, ...protectedBy };
}

function firstValues(itemName: string, [choice]: readonly FormatChoice[]): ExportValues {
  return {
    format: choice?.id ?? 'pem',
    fileName: choice === undefined ? '' : suggestedName(itemName, choice),
    protection: 'AES-256-SHA256',
    ...{ password: '', passwordAgain: '' },
    downloads: true,
  };
}

interface ExportFieldsProps {
  readonly choices: readonly FormatChoice[];
  readonly itemName: string;
  /** The form is there again after a reload, which keeps no passwords. */
  readonly isAgain: boolean;
}

function ExportFields({ choices, itemName, isAgain }: ExportFieldsProps) {
  const form = useFormContext<ExportValues>();
  const { control } = form;
  const format = useWatch({ control, name: 'format' });
  const isProtected = protectedFormats.includes(format);
  const suggest = (id: string) => {
    const choice = choices.find((one) => one.id === id);
    if (choice !== undefined) changeFields(form, { fileName: suggestedName(itemName, choice) });
  };
  return (
    <>
      <FormList control={control} name="format" label="Export format" choices={choices} onChosen={suggest} />
      <FormText control={control} name="fileName" label="File name" />
      {keyFormats.includes(format) && !isProtected && (
        <p className="ui-notice after-labels" data-kind="warning">
          The private key is not encrypted: anyone who can read the file has it.
        </p>
      )}
      {isProtected && <ProtectionFields isAgain={isAgain} />}
      <CheckRow control={control} name="downloads" label="Download it to your computer too">
        <p className="text-ink-muted">It is always saved in the folder of this PC.</p>
      </CheckRow>
    </>
  );
}

const protections = [
  { id: 'AES-256-SHA256', label: 'AES-256 and SHA-256: programs since 2019' },
  { id: 'TripleDES-SHA1', label: 'TripleDES and SHA-1: Windows Server 2016 and older' },
] as const;

function ProtectionFields({ isAgain }: Pick<ExportFieldsProps, 'isAgain'>) {
  const { control } = useFormContext<ExportValues>();
  return (
    <>
      <FormList control={control} name="protection" label="Encryption" choices={protections} />
      <FormText
        control={control}
        name="password"
        label="Password"
        isSecret
        hint={isAgain ? 'Not kept over the reload: type it again.' : undefined}
      />
      <FormText control={control} name="passwordAgain" label="Repeat the password" isSecret />
    </>
  );
}

/** A format as the list of the form offers it. */
interface FormatChoice {
  readonly id: ExportFormat;
  readonly label: string;
  /** The ending of the file's name, with its dot. */
  readonly ending: string;
}

const certificateChoices: Readonly<
  Record<(typeof exportFormats.certificates)[number], Omit<FormatChoice, 'id'>>
> = {
  pem: { label: 'PEM', ending: '.crt' },
  'pem-chain': { label: 'PEM chain: with all above it', ending: '.pem' },
  der: { label: 'DER', ending: '.cer' },
  pkcs7: { label: 'PKCS #7', ending: '.p7b' },
  'pkcs7-chain': { label: 'PKCS #7 chain: with all above it', ending: '.p7b' },
  pkcs12: { label: 'PKCS #12: with its private key', ending: '.pfx' },
  'pkcs12-chain': { label: 'PKCS #12 chain: with key and all above it', ending: '.pfx' },
  'trust-store': { label: 'PKCS #12 store of certificates alone', ending: '.p12' },
  'pem-with-key': { label: 'PEM: private key + certificate', ending: '.pem' },
  'pem-with-key-and-chain': { label: 'PEM: private key + certificate + chain', ending: '.pem' },
};

const keyChoices: Readonly<Record<(typeof exportFormats.keys)[number], Omit<FormatChoice, 'id'>>> = {
  'pkcs8-encrypted': { label: 'PEM, encrypted (PKCS #8)', ending: '.pk8' },
  pkcs8: { label: 'PEM, not encrypted (PKCS #8)', ending: '.key' },
  traditional: { label: 'PEM, not encrypted (PKCS #1, or SEC 1 for EC)', ending: '.key' },
  'pkcs8-der': { label: 'DER, not encrypted (PKCS #8)', ending: '.der' },
  'public-pem': { label: 'PEM, public key alone', ending: '.pub' },
};

const plainChoices = (ending: string) =>
  ({ pem: { label: 'PEM', ending }, der: { label: 'DER', ending } }) as const;

/** The formats that a number of items of a list can be written in; `hasKeys`: all their keys are in the list. */
function formatChoices(list: ExportableList, count: number, hasKeys: boolean): readonly FormatChoice[] {
  const choices: Readonly<Record<string, Omit<FormatChoice, 'id'>>> = {
    certificates: certificateChoices,
    keys: keyChoices,
    requests: plainChoices('.csr'),
    'revocation-lists': plainChoices('.crl'),
  }[list];
  return Object.entries(choices)
    .map(([id, choice]) => ({ ...choice, id: id as ExportFormat }))
    .filter(({ id }) => count === 1 || (list === 'certificates' && formatsOfSeveral.includes(id)))
    .filter(({ id }) => list !== 'certificates' || hasKeys || !keyFormats.includes(id));
}

/** A name for the file: the item's, with the ending of the format. */
function suggestedName(itemName: string, { ending }: FormatChoice): string {
  return `${itemName.replaceAll(/[\s]+/g, '_')}${ending}`;
}
