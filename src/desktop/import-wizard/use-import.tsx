import type { Inputs } from '@/actions/preparation/preparation';
import type { Certificate } from '@/pki/certificate';
import type { Item } from '@/pki/item';
import { placementId, placementsOf } from '@/simulation/pc/certificate-stores';
import { usePresent } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { usePc, type Question } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import { useWindows } from '../window/windows';
import { importTitle, toAction, type Imported, type ImportPage, type ImportValues } from './import-form';
import { SelectStore, type SelectedStore } from './select-store';
import { displayNameOf } from '@/pki/distinguished-name';
import { NameText } from '@/views/words/shown-text';

/** What the wizard does beside showing pages. */
interface Import {
  /** The values after a page was left; undefined where it may not be, which a box has said. */
  readonly leave: (page: ImportPage, values: ImportValues) => Promise<ImportValues | undefined>;
  readonly browse: (store: ImportValues['store']) => Promise<SelectedStore | undefined>;
  /** Whether everything was imported. */
  readonly finish: (values: ImportValues) => Promise<boolean>;
}

/** Reads the file, asks for the user's consent, puts the certificates into their stores, and says what came of it. */
export function useImport(imported: Imported): Import {
  const { open } = useWindows();
  const checks = useChecks(imported);
  const finish = useFinish(imported);
  return {
    leave: (page, values) => checks[page]?.(values) ?? Promise.resolve(values),
    browse: (store) =>
      open<SelectedStore | undefined>((answer) => <SelectStore store={store} onAnswer={answer} />, undefined),
    finish,
  };
}

type Check = (values: ImportValues) => Promise<ImportValues | undefined>;

/** What is looked at when a page is left. */
function useChecks(imported: Imported): Readonly<Partial<Record<ImportPage, Check>>> {
  const { readFiles, preview } = useLab();
  const { ask } = usePc();
  const readFile: Check = async (values) => {
    const items = await readFiles(
      values.files.map(({ bytes }) => bytes),
      [],
    );
    if (items.some(isOfUse)) return { ...values, isPfx: items.some(isPfx) };
    await ask(box('error', 'The file type is not recognizable. Select another file.'));
    return undefined;
  };
  const elevate: Check = async (values) => {
    if (values.location === 'local-machine' && (await ask(elevation)) !== 'yes') return undefined;
    return imported.file === undefined ? values : readFile(values);
  };
  const openPfx: Check = async (values) => {
    const found = await preview(toAction(values, imported.pc), inputsOf(values));
    if (found.ok) return values;
    const isPassword = found.problem.field === 'password';
    await ask(
      box('error', isPassword ? 'The password you entered is incorrect.' : problemWords(found.problem)),
    );
    return undefined;
  };
  return { welcome: elevate, file: readFile, password: openPfx };
}

function inputsOf({ files, password }: ImportValues): Inputs {
  return { files, secrets: { password } };
}

function useFinish({ pc }: Imported): (values: ImportValues) => Promise<boolean> {
  const { perform, preview } = useLab();
  const { ask } = usePc();
  const { world } = usePresent();
  const newRoots = async (values: ImportValues): Promise<readonly Certificate[]> => {
    const action = toAction(values, pc);
    const found = await preview(action, inputsOf(values));
    if (!found.ok || values.location === 'local-machine') return [];
    const { placements } = world();
    const rooted = placementsOf(action, found.value, 0).filter(
      ({ store, certificate, location }) =>
        store === 'trusted-root' && placements[placementId(pc, store, certificate, location)] === undefined,
    );
    return found.value.certificates.filter(({ fingerprint }) =>
      rooted.some(({ certificate }) => certificate === fingerprint),
    );
  };
  return async (values) => {
    for (const root of await newRoots(values)) if ((await ask(securityWarning(root))) !== 'yes') return false;
    const outcome = await perform(toAction(values, pc), inputsOf(values));
    await ask(
      outcome.ok
        ? box('information', 'The import was successful.')
        : box('error', problemWords(outcome.problem)),
    );
    return outcome.ok;
  };
}

/** A certificate, or something that may hold one behind its password. */
function isOfUse(item: Item): boolean {
  return item.kind === 'certificate' || isPfx(item);
}

function isPfx({ origin }: Item): boolean {
  return origin.container === 'pkcs12';
}

function box(kind: 'error' | 'information', text: string): Question {
  return { title: importTitle, kind, text, buttons: [{ id: 'ok', label: 'OK' }], cancel: 'ok' };
}

const elevation: Question = {
  title: 'User Account Control',
  kind: 'question',
  text: 'Do you want to allow this program to change the certificate stores of this computer? They hold for all of its users.',
  buttons: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
  cancel: 'no',
};

/** What Windows asks before a root of the current user is trusted; *No* is the default. */
function securityWarning(root: Certificate): Question {
  return {
    title: 'Security Warning',
    kind: 'warning',
    text: <Warning root={root} />,
    buttons: [
      { id: 'no', label: 'No' },
      { id: 'yes', label: 'Yes' },
    ],
    cancel: 'no',
  };
}

function Warning({ root: { subject, thumbprint } }: { readonly root: Certificate }) {
  const name = <NameText>{displayNameOf(subject)}</NameText>;
  return (
    <div className="grid gap-12">
      <p>You are about to install a certificate from a certification authority (CA) claiming to represent:</p>
      <p>{name}</p>
      <p>
        Windows cannot validate that the certificate is actually from “{name}”. You should confirm its origin
        by contacting “{name}”. The following number will assist you in this process:
      </p>
      <p>Thumbprint (sha1): {thumbprintGroups(thumbprint)}</p>
      <p>
        Warning: If you install this root certificate, Windows will automatically trust any certificate issued
        by this CA. Installing a certificate with an unconfirmed thumbprint is a security risk. If you click
        “Yes” you acknowledge this risk.
      </p>
      <p>Do you want to install this certificate?</p>
    </div>
  );
}

/** `7E32A3B1 0C…`: capital letters in groups of eight. */
function thumbprintGroups(thumbprint: string): string {
  return (thumbprint.toUpperCase().match(/.{1,8}/g) ?? []).join(' ');
}
