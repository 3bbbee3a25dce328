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
import { useDraftState } from '@/views/shell/use-draft';
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
  const { values, setValues, at, goTo, isAgain } = useImportValues(imported);
  const { isBusy, leave, browse, finish } = useImport(imported, values);
  const step = (by: -1 | 1, now = values) => {
    const pages = importPages(now, imported);
    goTo(now, pages[pages.indexOf(at) + by] ?? at);
  };
  const next = async () => {
    if (at === 'completing') {
      if (await finish()) onClose(true);
      return;
    }
    const changed = await leave(at);
    if (changed === undefined) return;
    step(1, changed);
  };
  const onBrowse = async () => {
    const selected = await browse();
    if (selected !== undefined) setValues({ ...values, ...selected });
  };
  return (
    <WizardFrame
      title={importTitle}
      page={pageOf(at, { values, isAgain, onChange: setValues, onBrowse: () => void onBrowse() })}
      isLast={at === 'completing'}
      isBusy={isBusy}
      onBack={at === 'welcome' ? undefined : () => step(-1)}
      onNext={() => void next()}
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

/** The wizard as a reload finds it again: without the file and its password. */
interface ImportDraft extends Omit<ImportValues, 'files' | 'isPfx' | 'password' | 'store'> {
  /** Empty where none is chosen. */
  readonly store: StoreName | '';
  readonly at: ImportPage;
}

/**
 * What is chosen in the wizard, and its page. Both outlast a reload; file and password do not, so that the wizard then
 * begins again where it reads the file, and `isAgain`.
 */
function useImportValues(imported: Imported) {
  const first = firstValues(imported);
  const [start] = useState(() => draftOf(first, 'welcome'));
  const [draft, setDraft] = useDraftState('import wizard', start);
  const [given, setGiven] = useState<Omit<ImportValues, keyof ImportDraft>>(first);
  const [isAgain] = useState(draft.at !== 'welcome');
  const [at, setAt] = useState<ImportPage>(isAgain && imported.file === undefined ? 'file' : 'welcome');
  const { location, isKeyExportable, isAutomatic, store } = draft;
  const { files, isPfx, password } = given;
  const values: ImportValues = {
    ...{ location, isKeyExportable, isAutomatic, files, isPfx, password },
    store: store === '' ? undefined : store,
  };
  const setAll = (next: ImportValues, page = at) => {
    setGiven(next);
    setDraft(draftOf(next, page));
    setAt(page);
  };
  return { values, setValues: (next: ImportValues) => setAll(next), at, goTo: setAll, isAgain };
}

function draftOf(
  { location, isKeyExportable, isAutomatic, store }: ImportValues,
  at: ImportPage,
): ImportDraft {
  return { location, isKeyExportable, isAutomatic, store: store ?? '', at };
}
