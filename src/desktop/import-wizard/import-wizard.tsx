import { WizardSettings } from '../window/wizard-settings';
import { WizardFrame, WizardWindow, type WizardPage } from '../window/wizard-window';
import {
  importPages,
  importSettings,
  importTitle,
  type Imported,
  type ImportPage,
  type ImportValues,
} from './import-form';
import { FilePage, PasswordPage, StorePage, WelcomePage } from './import-pages';
import { useImport } from './use-import';
import { useImportValues } from './use-import-values';
import './import-wizard.css';

interface ImportWizardProps {
  readonly imported: Imported;
  /** Called with whether something was imported. */
  readonly onClose: (isDone: boolean) => void;
}

/** The Certificate Import Wizard: *Install Certificate...* of a file, and *Import...* of the stores. */
export default function ImportWizard(props: ImportWizardProps) {
  return (
    <WizardWindow title={importTitle} onClose={() => props.onClose(false)}>
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
