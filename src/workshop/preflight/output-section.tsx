import { KeyRound } from 'lucide-react';
import { useMemo } from 'react';
import type { Item } from '@/pki/item';
import type { PreflightPieces } from '@/actions/write-preflight';
import type { KeyPair } from '@/pki/public-key';
import { toFileName } from '@/simulation/files';
import { FilesOutput } from './files-output';
import { PasteOutput } from './paste-output';
import { PfxOutput } from './pfx-output';
import type { Judged } from './use-preflight';

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
      {target.form === 'paste' ? (
        <PasteOutput pieces={pieces} />
      ) : (
        <>
          <FilesOutput pieces={pieces} form={target.form} />
          {target.form === 'files' && pieces.key !== undefined && <PfxOutput pieces={pieces} />}
        </>
      )}
    </div>
  );
}

function piecesOf({ items, report, host }: Judged): PreflightPieces | undefined {
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
