import { fileNamed, isFileName } from '@/simulation/pc/files';
import { usePresent } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { usePc, type Question } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import { visibleText } from '@/views/words/value-words';
import { pathInFolder } from '../files/folder';
import { SavePicker } from '../window/save-picker';
import { useWindows } from '../window/windows';
import {
  exportTitle,
  formats,
  nameWithEnding,
  toAction,
  type Exported,
  type ExportPage,
  type ExportValues,
} from './export-form';

/** What the wizard does beside showing pages. */
interface Export {
  /** Whether a page is filled in well enough to go on; says so in a box if it is not. */
  readonly mayLeave: (page: ExportPage, values: ExportValues) => Promise<boolean>;
  /** Lets the user look for a place; undefined when given up. */
  readonly browse: (values: ExportValues) => Promise<string | undefined>;
  readonly finish: (values: ExportValues) => Promise<void>;
}

/** Checks, asks, writes the file, and says what came of it. */
export function useExport(exported: Exported, onClose: () => void): Export {
  const { ask } = usePc();
  const { open } = useWindows();
  const { world } = usePresent();
  const finish = useFinish(exported, onClose);
  const mayLeave = async (page: ExportPage, values: ExportValues) => {
    const fault = faultOf(page, values);
    if (fault !== undefined) {
      await ask(box('error', fault));
      return false;
    }
    const name = nameWithEnding(values);
    if (page !== 'file' || fileNamed(world(), name) === undefined) return true;
    return (await ask(overwriteQuestion(name))) === 'yes';
  };
  const browse = (values: ExportValues) =>
    open<string | undefined>(
      (answer) => (
        <SavePicker name={nameWithEnding(values)} type={formats[values.format].type} onAnswer={answer} />
      ),
      undefined,
    );
  return { mayLeave, browse, finish };
}

function useFinish({ certificate, issuers, keyPlacement }: Exported, onClose: () => void) {
  const { perform, readFile } = useLab();
  const { ask, download } = usePc();
  return async (values: ExportValues) => {
    const all = values.includesPath ? [certificate, ...issuers] : [certificate];
    const files = all.map(({ der, fingerprint }) => ({ name: fingerprint, bytes: der }));
    const secrets = values.exportsKey ? { password: values.password } : {};
    // The question whether a file may be replaced was answered on the page before.
    const outcome = await perform(toAction(values, keyPlacement, true), { files, secrets });
    if (!outcome.ok) {
      await ask(box('error', problemWords(outcome.problem)));
      return;
    }
    const { fileName = '', sha256 = '' } = outcome.value[0]?.values ?? {};
    const bytes = await readFile(sha256);
    if (bytes !== undefined) download({ name: fileName, bytes });
    await ask(box('information', 'The export was successful.'));
    onClose();
  };
}

function faultOf(page: ExportPage, values: ExportValues): string | undefined {
  if (page === 'security') return passwordFault(values);
  if (page !== 'file') return undefined;
  if (values.fileName.trim() === '') return 'You must specify a file name.';
  const name = nameWithEnding(values);
  return isFileName(name) ? undefined : problemWords({ name: 'file-name-invalid', values: { name } });
}

function passwordFault({ password, confirmation }: ExportValues): string | undefined {
  if (password === '') return 'You must type a password.';
  return password === confirmation ? undefined : 'The passwords do not match.';
}

function box(kind: 'error' | 'information', text: string): Question {
  return { title: exportTitle, kind, text, buttons: [{ id: 'ok', label: 'OK' }], cancel: 'ok' };
}

function overwriteQuestion(name: string): Question {
  return {
    title: exportTitle,
    kind: 'warning',
    text: `${visibleText(pathInFolder(name))} already exists. Do you want to replace it?`,
    buttons: [
      { id: 'no', label: 'No' },
      { id: 'yes', label: 'Yes' },
    ],
    cancel: 'no',
  };
}
