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
import { useDraftState } from '@/views/shell/use-draft';
import { useState } from 'react';

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
  const { values, setValues, at, goTo, isAgain } = useExportValues();
  const pages = exportPages(values, exported.keyPlacement !== undefined);
  const index = pages.indexOf(at);
  const { isBusy, mayLeave, browse, finish } = useExport(exported, values, onClose);
  const step = (by: -1 | 1) => goTo(pages[index + by] ?? at);
  const next = async () => {
    if (at === 'completing') await finish();
    else if (await mayLeave(at)) step(1);
  };
  const onBrowse = useLastingWindow('save as', async () => {
    const fileName = at === 'file' ? await browse() : undefined;
    if (fileName !== undefined) setValues({ ...values, fileName: pathInFolder(fileName) });
  });
  return (
    <WizardFrame
      title={exportTitle}
      page={pageOf(at, { exported, values, isAgain, onChange: setValues, onBrowse: () => onBrowse() })}
      isLast={at === 'completing'}
      isBusy={isBusy}
      onBack={index === 0 ? undefined : () => step(-1)}
      onNext={() => void next()}
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
        content: <SecurityPage {...page} />,
      };
    case 'file':
      return {
        id,
        heading: 'File to Export',
        text: 'Specify the name of the file you want to export',
        content: <FilePage {...page} onBrowse={onBrowse} />,
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

type Secret = 'password' | 'confirmation';

/** The wizard as a reload finds it again: without passwords. */
interface ExportDraft extends Omit<ExportValues, Secret> {
  readonly at: ExportPage;
}

const { password, confirmation, ...first } = firstValues;

const noSecrets = { password, confirmation };

const firstDraft: ExportDraft = { ...first, at: 'welcome' };

/** The pages that are reached only with a password. */
const behindPassword: readonly ExportPage[] = ['file', 'completing'];

/**
 * What is chosen in the wizard, and its page. Both outlast a reload; passwords do not, so that the wizard then goes back
 * to the page that asks for them.
 */
function useExportValues() {
  const [{ at: reached, ...chosen }, setDraft] = useDraftState('export wizard', firstDraft);
  const [secrets, setSecrets] = useState<Pick<ExportValues, Secret>>(noSecrets);
  const [isAgain] = useState(chosen.format === 'pfx' && behindPassword.includes(reached));
  const [at, setAt] = useState<ExportPage>(isAgain ? 'security' : reached);
  const values: ExportValues = { ...chosen, ...secrets };
  const setValues = ({ password: typed, confirmation: again, ...rest }: ExportValues) => {
    setSecrets({ password: typed, confirmation: again });
    setDraft({ ...rest, at });
  };
  const goTo = (page: ExportPage) => {
    setAt(page);
    setDraft({ ...chosen, at: page });
  };
  return { values, setValues, at, goTo, isAgain };
}
