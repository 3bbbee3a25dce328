import { isSelfIssued } from '@/pki/certificate';
import { FileQuestion, FileText } from 'lucide-react';
import { useState } from 'react';
import { fileAt, type PublishedFile } from '@/simulation/vendor/published-files';
import { useWorld } from '@/state/use-world';
import { byteSize, visibleText } from '@/views/words/value-words';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { openCertificate } from '../certificate-dialog/open-certificate';
import { openFile } from '../files/open-file';
import { textOfPlace, type Place } from '@/views/shell/place';
import { useWindows } from '../window/windows';

/** What a browser makes of an address where authorities publish: a file to open or to save, or its own page for none. */
export function PublishedPage({ place }: { readonly place: Place }) {
  const address = textOfPlace(place);
  const file = useWorld((world) => fileAt(world, address));
  return file === undefined ? <NoFile address={address} /> : <Download address={address} file={file} />;
}

function NoFile({ address }: { readonly address: string }) {
  return (
    <div className="browser-error">
      <FileQuestion size={48} strokeWidth={1.25} className="mb-20 text-browser-faint" aria-hidden />
      <h1 className="mb-12 text-24">This page can’t be found</h1>
      <p>
        No web page was found for the web address:{' '}
        <strong translate="no" className="wrap-anywhere">
          {visibleText(address)}
        </strong>
      </p>
      <p className="mt-12 text-12 text-browser-muted">HTTP ERROR 404</p>
    </div>
  );
}

interface DownloadProps {
  readonly address: string;
  readonly file: PublishedFile;
}

const kinds = { certificate: 'Certificate', 'revocation-list': 'Certificate revocation list' } as const;

function Download({ address, file }: DownloadProps) {
  const { open } = useWindows();
  const { said, save } = useSave(address);
  const { der } = file.kind === 'certificate' ? file.certificate : file.list;
  const name = visibleText(address.slice(address.lastIndexOf('/') + 1));
  const show = useLastingWindow('published file', () =>
    file.kind === 'certificate'
      ? openCertificate(open, { certificate: file.certificate, file: { name, bytes: der } })
      : openFile(open, { name, bytes: der }),
  );
  return (
    <div className="browser-error">
      <FileText size={48} strokeWidth={1.25} className="mb-20 text-browser-faint" aria-hidden />
      <h1 className="mb-12 text-24 wrap-anywhere">{name}</h1>
      <p>
        {kinds[file.kind]}, {byteSize(der.length)}, from{' '}
        <span className="wrap-anywhere">{visibleText(address.slice(0, address.lastIndexOf('/') + 1))}</span>
      </p>
      <p className="mt-16 flex flex-wrap gap-8">
        <button type="button" name="open-published" className="pc-button" onClick={() => show()}>
          Open
        </button>
        <button type="button" name="save-published" className="pc-button" onClick={() => void save()}>
          Save
        </button>
      </p>
      {file.kind === 'certificate' && isSelfIssued(file.certificate) && (
        <p className="mt-12">
          It is a root of the lab: never add it to the trusted roots of a real computer.
        </p>
      )}
      <p role="status" className="mt-12">
        {said}
      </p>
    </div>
  );
}

/** Saves the file in the PC's folder and on the real computer, and says so. */
function useSave(address: string) {
  const { perform, readFile } = useLab();
  const { download } = usePc();
  const [said, setSaid] = useState('');
  const save = async () => {
    const outcome = await perform({ type: 'save-published-file', address });
    if (!outcome.ok) {
      setSaid(problemWords(outcome.problem));
      return;
    }
    const { sha256 = '', fileName = '' } = outcome.value[0]?.values ?? {};
    const bytes = await readFile(sha256);
    if (bytes !== undefined) download({ name: fileName, bytes });
    setSaid(`${visibleText(fileName)} was saved on this computer and in the Files folder.`);
  };
  return { said, save };
}
