import { pathInFolder } from '../files/folder';
import { WizardFrame, type WizardPage, WizardSettings, WizardWindow } from '../window/wizard-window';
import {
  exportPages,
  exportSettings,
  exportTitle,
  nameWithEnding,
  type Exported,
  type ExportPage,
  type ExportValues,
  firstValues,
} from './export-form';
import { FilePage, FormatPage, PrivateKeyPage, SecurityPage, WelcomePage } from './export-pages';
import { useExport } from './use-export';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { changeFields, useFormValues, useLabForm } from '@/views/shell/lab-form';

export interface ExportWizardProps {
  readonly exported: Exported;
  readonly onClose: () => void;
}

/** The Certificate Export Wizard: *Copy to File...* of a certificate window, and *Export...* of the stores. */
export default function ExportWizard(props: ExportWizardProps) {
  return (
    <WizardWindow name="export-wizard" title={exportTitle} onClose={props.onClose}>
      <ExportPages {...props} />
    </WizardWindow>
  );
}

/** Inside the window, so that its questions belong to it. */
function ExportPages({ exported, onClose }: ExportWizardProps) {
  const { form, step, onBrowse } = useExportForm(exported, onClose);
  const { at, isSentBack: isAgain, ...values } = useFormValues(form.control);
  return (
    <WizardFrame
      form={form}
      title={exportTitle}
      page={pageOf(at, {
        ...{ exported, values, isAgain },
        onChange: (next) => changeFields(form, next),
        onBrowse: () => onBrowse(),
      })}
      isLast={at === 'completing'}
      onBack={at === 'welcome' ? undefined : () => step(-1)}
      onCancel={onClose}
    />
  );
}

interface PageParts {
  readonly exported: Exported;
  readonly values: ExportValues;
  /** The wizard is there again after a reload, which keeps no passwords. */
  readonly isAgain: boolean;
  readonly onChange: (values: ExportValues) => void;
  readonly onBrowse: () => void;
}

function pageOf(id: ExportPage, { exported, values, isAgain, onChange, onBrowse }: PageParts): WizardPage {
  const page = { values, onChange };
  switch (id) {
    case 'welcome':
      return {
        id,
        heading: 'Welcome to the Certificate Export Wizard',
        isOuter: true,
        content: <WelcomePage />,
      };
    case 'private-key':
      return {
        id,
        heading: 'Export Private Key',
        text: 'You can choose to export the private key with the certificate.',
        content: <PrivateKeyPage {...page} isExportable={exported.isKeyExportable === true} />,
      };
    case 'format':
      return {
        id,
        heading: 'Export File Format',
        text: 'Certificates can be exported in a variety of file formats.',
        content: <FormatPage {...page} />,
      };
    case 'security':
      return {
        id,
        heading: 'Security',
        ...(isAgain ? { text: 'Passwords are not kept over a reload: type the password again.' } : {}),
        content: <SecurityPage />,
      };
    case 'file':
      return {
        id,
        heading: 'File to Export',
        text: 'Specify the name of the file you want to export',
        content: <FilePage onBrowse={onBrowse} />,
      };
    case 'completing':
      return {
        id,
        heading: 'Completing the Certificate Export Wizard',
        isOuter: true,
        content: (
          <>
            <p>You have successfully completed the Certificate Export wizard.</p>
            <WizardSettings settings={exportSettings(values, pathInFolder(nameWithEnding(values)))} />
          </>
        ),
      };
  }
}

/** What is chosen in the wizard, and its page: what outlasts a reload, but for passwords. */
interface ExportTyped extends ExportValues {
  readonly at: ExportPage;
  /** Whether a reload took it back to where it asks for the password. */
  readonly isSentBack: boolean;
}

const unkept = ['password', 'confirmation'] as const;

/** The pages that are reached only with a password. */
const behindPassword: readonly ExportPage[] = ['file', 'completing'];

function useExportForm(exported: Exported, onClose: () => void) {
  const { mayLeave, browse, finish } = useExport(exported, onClose);
  const form = useLabForm<ExportTyped, never>({
    name: 'export wizard',
    start: () => ({ ...firstValues, at: 'welcome', isSentBack: false }),
    unkept,
    revived: ({ at = 'welcome', ...found }) => {
      const isSentBack = found.format === 'pfx' && behindPassword.includes(at);
      return { ...found, isSentBack, at: isSentBack ? 'security' : at };
    },
    send: async ({ at, ...values }) => {
      if (at === 'completing') await finish(values);
      else if (await mayLeave(at, values)) step(1);
      return undefined;
    },
  });
  const step = (by: -1 | 1) => {
    const { at, ...values } = form.getValues();
    const pages = exportPages(values, exported.keyPlacement !== undefined);
    changeFields(form, { at: pages[pages.indexOf(at) + by] ?? at });
  };
  const onBrowse = useLastingWindow('save as', async () => {
    const { at, ...values } = form.getValues();
    const fileName = at === 'file' ? await browse(values) : undefined;
    if (fileName !== undefined) changeFields(form, { fileName: pathInFolder(fileName) });
  });
  return { form, step, onBrowse };
}
