import { KeyRound } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { use, useCallback, useEffect, useMemo, useState } from 'react';
import { useMaskedAgain } from '@/ui/use-masked-again';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { PreflightPieces } from '@/actions/write-preflight';
import { fromUtf8 } from '@/base/bytes';
import type { Item } from '@/pki/item';
import type { Protection } from '@/pki/operations';
import type { KeyPair } from '@/pki/public-key';
import { toFileName } from '@/simulation/pc/files';
import { useJudged } from '@/state/use-world';
import { Button, CopyButton } from '@/ui/button';
import { FormRadios, FormText } from '@/ui/form-fields';
import { HandoverContext } from '@/views/files/handover';
import { useLab } from '@/views/shell/lab';
import { Form, type LabForm, useLabForm } from '@/views/shell/lab-form';
import { pageOfSlot } from '@/views/shell/page-of-slot';
import { usePc } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import { visibleText } from '@/views/words/value-words';
import type { Judged } from './use-preflight';
import { filesToGive, givenPfx, GiveTable, keyWords } from './what-to-give';

/** The files or the text in the form and order that the target takes. */
export function OutputSection({ judged }: { readonly judged: Judged }) {
  const { target, report } = judged;
  const pieces = useMemo(() => piecesOf(judged), [judged]);
  if (pieces === undefined) return null;
  return (
    <div className="[&_h3]:mx-0 [&_h3]:mt-16 [&_h3]:mb-6 [&_h3]:text-12 [&_h3]:font-semibold">
      {report.verdict === 'will-not-work' && (
        <p className="mx-0 mt-0 mb-8 flex items-center gap-6 text-warning">
          The errors above remain: the device will refuse this, or nobody will trust it.
        </p>
      )}
      {pieces.key !== undefined && (
        <p className="mx-0 mt-0 mb-8 flex items-center gap-6 text-warning">
          <KeyRound size={14} aria-hidden /> It holds the private key. Keep it away from mail and shared
          folders.
        </p>
      )}
      <OpenForTarget judged={judged} pieces={pieces} />
      {target.form === 'paste' ? (
        <PasteOutput pieces={pieces} />
      ) : (
        <>
          <PfxAsItIs judged={judged} />
          <FilesOutput pieces={pieces} form={target.form} />
          {target.form === 'files' && pieces.key !== undefined && <PfxOutput pieces={pieces} />}
        </>
      )}
    </div>
  );
}

/** At a target of the lab, the way to its page. A PFX file goes to Director as it is, with its password. */
function OpenForTarget({ judged, pieces }: { readonly judged: Judged; readonly pieces: PreflightPieces }) {
  const { writePreflight } = useLab();
  const { target, files, password } = judged;
  const { slot, form } = target;
  if (slot === undefined) return null;
  const pfx = form === 'files' && password !== undefined ? givenPfx(judged) : undefined;
  const given = pfx === undefined ? undefined : files.filter(({ name }) => name === pfx);
  const write = async () => given ?? writePreflight(pieces, { form });
  return <OpenInPortal slot={slot} files={write} {...(given && { password: password ?? '' })} />;
}

/** Director takes a PFX file as the vendor sent it; nothing has to be taken out of it. */
function PfxAsItIs({ judged }: { readonly judged: Judged }) {
  const pfx = judged.target.form === 'files' ? givenPfx(judged) : undefined;
  if (pfx === undefined) return null;
  return (
    <p>
      Director takes <b>{visibleText(pfx)}</b> as it is: add it to the certificate files and enter its
      password under “Certificate password”. Or use these:
    </p>
  );
}

/** What is written for a target; undefined without a certificate. */
export function piecesOf({ items, report, host }: Judged): PreflightPieces | undefined {
  const { certificate, chain } = report;
  if (certificate === undefined) return undefined;
  const key = keyOf(items, certificate.publicKey.fingerprint);
  return {
    certificate: certificate.der,
    chain: chain.map((part) => part.certificate.der),
    stem: toFileName((host === '' ? 'server' : host).toLowerCase().replaceAll('.', '_')),
    ...(key === undefined ? {} : { key }),
  };
}

function keyOf(items: readonly Item[], fingerprint: string): KeyPair | undefined {
  const found = items.find(
    (item) => item.kind === 'private-key' && item.keyPair.publicKey.fingerprint === fingerprint,
  );
  return found?.kind === 'private-key' ? found.keyPair : undefined;
}

interface FilesOutputProps {
  readonly pieces: PreflightPieces;
  readonly form: 'files' | 'three-files';
}

/** PEM files, and into which field of the target's page each goes. */
function FilesOutput({ pieces, form }: FilesOutputProps) {
  const { writePreflight } = useLab();
  return (
    <>
      <GiveTable things={filesToGive(pieces, form)} />
      <WrittenButtons name="files" label="Save the files" write={() => writePreflight(pieces, { form })} />
    </>
  );
}

interface OpenInPortalProps {
  /** Id of the slot that the files are for. */
  readonly slot: string;
  readonly files: () => Promise<readonly GivenFile[]>;
  /** Opens the files; empty where they need none. */
  readonly password?: string;
}

/** Opens the page of the device that installs, with the files or the text in it already. */
function OpenInPortal({ slot, files, password = '' }: OpenInPortalProps) {
  const { browse } = usePc();
  const handover = use(HandoverContext);
  const page = useJudged((world) => pageOfSlot(world, slot));
  if (page === undefined) return null;
  const open = async () => {
    handover.give(slot, { files: await files(), password });
    browse(page.address, 'new-tab');
  };
  return (
    <p className="mt-10 flex flex-wrap items-center gap-8 print:hidden">
      <Button name="open-in" onPress={() => void open()}>
        Open in {page.portal}
      </Button>
    </p>
  );
}

/** The one text that *Import* takes: certificate, RSA private key, chain. The key is shown on demand alone. */
function PasteOutput({ pieces }: { readonly pieces: PreflightPieces }) {
  const { writePreflight } = useLab();
  const text = usePasteText(pieces);
  const [isShown, setIsShown] = useState(false);
  const hide = useCallback(() => setIsShown(false), []);
  useMaskedAgain(isShown, hide);
  return (
    <>
      <p>
        Paste this into Import. Its order: the certificate,{' '}
        {pieces.key !== undefined && `${keyWords(pieces.key)}, `}the chain.
      </p>
      <textarea
        name="text"
        className="ui-input mt-8 w-full print:hidden"
        aria-label="Text for Import"
        rows={14}
        readOnly
        autoComplete="off"
        spellCheck={false}
        value={isShown ? text : withoutKey(text)}
      />
      <p className="mt-10 flex flex-wrap items-center gap-8 print:hidden">
        <CopyButton name="copy-text" label="Copy the text" text={text} />
        {pieces.key !== undefined && (
          <Button name="show-key" onPress={() => setIsShown(!isShown)}>
            {isShown ? 'Hide the private key' : 'Show the private key'}
          </Button>
        )}
      </p>
      <WrittenButtons
        name="text"
        label="Save as a text file"
        write={() => writePreflight(pieces, { form: 'paste' })}
      />
    </>
  );
}

function usePasteText(pieces: PreflightPieces): string {
  const { writePreflight } = useLab();
  const [text, setText] = useState('');
  useEffect(() => {
    let isCurrent = true;
    const write = async () => {
      const [file] = await writePreflight(pieces, { form: 'paste' });
      if (isCurrent && file !== undefined) setText(fromUtf8(file.bytes));
    };
    void write();
    return () => {
      isCurrent = false;
    };
  }, [writePreflight, pieces]);
  return text;
}

/** The text with dots in the place of the key. */
function withoutKey(text: string): string {
  return text.replace(
    /(-----BEGIN [A-Z ]*PRIVATE KEY-----\n)[^-]*(-----END)/,
    (_whole, begin: string, end: string) => `${begin}••••••••  copied and saved with the text\n${end}`,
  );
}

/** Certificate, chain and key in one PFX file under a password of the user's. */
function PfxOutput({ pieces }: { readonly pieces: PreflightPieces }) {
  const { writePreflight } = useLab();
  const { save, keep, said } = useWritten();
  const form: LabForm<PfxValues> = useLabForm<PfxValues, never>({
    name: 'pfx',
    start: () => ({ 'pfx-password': '', protection: 'AES-256-SHA256' }),
    unkept,
    send: async ({ 'pfx-password': password, protection }, by) => {
      const files = await writePreflight(pieces, { form: 'pfx', password, protection });
      if (by === 'keep-pfx') await keep(files);
      else save(files);
      return undefined;
    },
  });
  const { control, isBusy } = form;
  const isMissing = useWatch({ control, name: 'pfx-password' }) === '';
  return (
    <Form form={form} className="max-w-460 max-wide:fields-above print:hidden">
      <h3 className="mt-14 mb-4 text-12 font-semibold">Or all in one PFX file</h3>
      <FormText control={control} name="pfx-password" label="Password for it" isSecret />
      <FormRadios control={control} name="protection" label="Protection" choices={protections} />
      <p className="mt-10 flex flex-wrap items-center gap-8 print:hidden">
        <Button name="save-pfx" type="submit" kind="primary" isDisabled={isMissing} busy={isBusy}>
          Save the PFX file
        </Button>
        <Button name="keep-pfx" type="submit" isDisabled={isMissing || isBusy}>
          {keepLabel}
        </Button>
        <span role="status">{said}</span>
      </p>
    </Form>
  );
}

interface PfxValues {
  readonly 'pfx-password': string;
  readonly protection: Protection;
}

/** Nothing that is given here is stored. */
const unkept = ['pfx-password', 'protection'] as const;

const protections = [
  { id: 'AES-256-SHA256', label: 'AES256-SHA256' },
  { id: 'TripleDES-SHA1', label: 'TripleDES-SHA1, for Windows Server 2016 and older' },
];

const keepLabel = 'Keep in this PC’s folder';

interface WrittenButtonsProps {
  /** Ends the names of the buttons. */
  readonly name: string;
  readonly label: string;
  readonly write: () => Promise<readonly GivenFile[]>;
}

/** Writes, and takes what is written to the one place or the other. */
function WrittenButtons({ name, label, write }: WrittenButtonsProps) {
  const { save, keep, said } = useWritten();
  return (
    <p className="mt-10 flex flex-wrap items-center gap-8 print:hidden">
      <Button name={`save-${name}`} kind="primary" onPress={() => void write().then(save)}>
        {label}
      </Button>
      <Button name={`keep-${name}`} onPress={() => void write().then(keep)}>
        {keepLabel}
      </Button>
      <span role="status">{said}</span>
    </p>
  );
}

/** Saves what is written on the real computer, or keeps it in the PC's folder where the lab's pages find it. */
function useWritten() {
  const { perform } = useLab();
  const { download } = usePc();
  const [said, setSaid] = useState('');
  const save = (files: readonly GivenFile[]) => files.forEach((file) => download(file));
  const keep = async (files: readonly GivenFile[]) => {
    const outcome = await perform({ type: 'add-files' }, { files });
    setSaid(
      outcome.ok
        ? `Kept in Files: ${outcome.value.map(({ values }) => values['fileName'] ?? '').join(', ')}.`
        : problemWords(outcome.problem),
    );
  };
  return { save, keep, said };
}
