import { WizardFrame, type WizardPage, WizardSettings, WizardWindow } from '../window/wizard-window';
import {
  importPages,
  importSettings,
  importTitle,
  type Imported,
  type ImportPage,
  type ImportValues,
  firstValues,
} from './import-form';
import { FilePage, PasswordPage, StorePage, WelcomePage } from './import-pages';
import { useImport } from './use-import';
import type { StoreName } from '@/simulation/world/pc-records';
import { changeFields, useFormValues, useLabForm } from '@/views/shell/lab-form';
import { useWatch } from 'react-hook-form';
import { useState } from 'react';

interface ImportWizardProps {
  readonly imported: Imported;
  /** Called with whether something was imported. */
  readonly onClose: (isDone: boolean) => void;
}

/** The Certificate Import Wizard: *Install Certificate...* of a file, and *Import...* of the stores. */
export default function ImportWizard(props: ImportWizardProps) {
  return (
    <WizardWindow name="import-wizard" title={importTitle} onClose={() => props.onClose(false)}>
      <ImportPages {...props} />
    </WizardWindow>
  );
}

/** Inside the window, so that its questions belong to it. */
function ImportPages({ imported, onClose }: ImportWizardProps) {
  const { form, give, onBrowse, step, values } = useImportForm(imported, onClose);
  const at = useWatch({ control: form.control, name: 'at' });
  const isAgain = useWatch({ control: form.control, name: 'isSentBack' });
  const onChange = ({ files, isPfx, store, ...typed }: ImportValues) => {
    give({ files, isPfx });
    changeFields(form, { ...typed, store: store ?? '' });
  };
  return (
    <WizardFrame
      form={form}
      title={importTitle}
      page={pageOf(at, { values, isAgain, onChange, onBrowse })}
      isLast={at === 'completing'}
      onBack={at === 'welcome' ? undefined : () => step(-1, values)}
      onCancel={() => onClose(false)}
    />
  );
}

interface PageParts {
  readonly values: ImportValues;
  /** The wizard is there again after a reload, which keeps neither files nor passwords. */
  readonly isAgain: boolean;
  readonly onChange: (values: ImportValues) => void;
  readonly onBrowse: () => void;
}

function pageOf(id: ImportPage, { values, isAgain, onChange, onBrowse }: PageParts): WizardPage {
  const page = { values, onChange };
  switch (id) {
    case 'welcome':
      return {
        id,
        heading: 'Welcome to the Certificate Import Wizard',
        isOuter: true,
        content: <WelcomePage {...page} />,
      };
    case 'file':
      return {
        id,
        heading: 'File to Import',
        text: isAgain
          ? 'Files are not kept over a reload: specify the file again.'
          : 'Specify the file you want to import.',
        content: <FilePage {...page} />,
        isReady: values.files.length > 0,
      };
    case 'password':
      return {
        id,
        heading: 'Private key protection',
        text: 'To maintain security, the private key was protected with a password.',
        content: <PasswordPage {...page} />,
      };
    case 'store':
      return {
        id,
        heading: 'Certificate Store',
        text: 'Certificate stores are system areas where certificates are kept.',
        content: <StorePage {...page} onBrowse={onBrowse} />,
        isReady: values.isAutomatic || values.store !== undefined,
      };
    case 'completing':
      return {
        id,
        heading: 'Completing the Certificate Import Wizard',
        isOuter: true,
        content: (
          <>
            <p>The certificate will be imported after you click Finish.</p>
            <WizardSettings settings={importSettings(values)} />
          </>
        ),
      };
  }
}

/** What is chosen in the wizard, and its page: what outlasts a reload, but for the password. */
interface ImportTyped extends Omit<ImportValues, 'files' | 'isPfx' | 'store'> {
  /** Empty where none is chosen. */
  readonly store: StoreName | '';
  readonly at: ImportPage;
  /** Whether a reload took it back to where it reads the file. */
  readonly isSentBack: boolean;
}

const unkept = ['password'] as const;

/** The wizard: what is chosen and, beside it, the file, which a reload does not keep: the wizard then asks for it again. */
function useImportForm(imported: Imported, onClose: ImportWizardProps['onClose']) {
  const [given, give] = useState<Pick<ImportValues, 'files' | 'isPfx'>>(() => firstValues(imported));
  const { leave, browse, finish } = useImport(imported);
  const form = useLabForm<ImportTyped, never>({
    name: 'import wizard',
    start: () => typedOf(firstValues(imported)),
    unkept,
    revived: ({ at = 'welcome', ...found }) => {
      const isSentBack = at !== 'welcome';
      return { ...found, isSentBack, at: isSentBack && imported.file === undefined ? 'file' : 'welcome' };
    },
    send: async (typed) => {
      const values = valuesOf(typed, given);
      if (typed.at === 'completing') {
        if (await finish(values)) onClose(true);
        return undefined;
      }
      const changed = await leave(typed.at, values);
      if (changed !== undefined) step(1, changed);
      return undefined;
    },
  });
  const step = (by: -1 | 1, now: ImportValues) => {
    const at = form.getValues('at');
    const pages = importPages(now, imported);
    give({ files: now.files, isPfx: now.isPfx });
    changeFields(form, { at: pages[pages.indexOf(at) + by] ?? at });
  };
  const values = valuesOf(useFormValues(form.control), given);
  const onBrowse = async () => {
    const selected = await browse(values.store);
    if (selected !== undefined) changeFields(form, selected);
  };
  return { form, give, step, values, onBrowse: () => void onBrowse() };
}

function valuesOf(
  { store, location, password, isKeyExportable, isAutomatic }: ImportTyped,
  given: Pick<ImportValues, 'files' | 'isPfx'>,
): ImportValues {
  return {
    ...{ ...given, location, password, isKeyExportable, isAutomatic },
    store: store === '' ? undefined : store,
  };
}

function typedOf({ location, password, isKeyExportable, isAutomatic, store }: ImportValues): ImportTyped {
  return {
    location,
    password,
    isKeyExportable,
    isAutomatic,
    store: store ?? '',
    at: 'welcome',
    isSentBack: false,
  };
}
