import { KeyRound } from 'lucide-react';
import { useMemo } from 'react';
import type { Item } from '@/pki/item';
import type { PreflightPieces } from '@/actions/preflight/write-preflight';
import type { KeyPair } from '@/pki/public-key';
import { toFileName } from '@/simulation/pc/files';
import { useLab } from '@/views/shell/lab';
import { FilesOutput } from './files-output';
import { OpenInPortal } from './open-in-portal';
import { PasteOutput } from './paste-output';
import { visibleText } from '@/views/words/visible-text';
import { PfxOutput } from './pfx-output';
import type { Judged } from './use-preflight';
import { givenPfx } from './what-to-give';

/** The files or the text in the form and order that the target takes. */
export function OutputSection({ judged }: { readonly judged: Judged }) {
  const { target, report } = judged;
  const pieces = useMemo(() => piecesOf(judged), [judged]);
  if (pieces === undefined) return null;
  return (
    <div className="preflight-output">
      {report.verdict === 'will-not-work' && (
        <p className="preflight-caution">
          The errors above stand: the device will refuse this, or nobody will trust it.
        </p>
      )}
      {pieces.key !== undefined && (
        <p className="preflight-caution">
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
