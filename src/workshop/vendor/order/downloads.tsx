import { deliveryFiles, type DeliveryFile, type DeliveryFileName } from '@/simulation/vendor/vendor-delivery';
import { Button } from '@/ui/button';
import { problemWords } from '@/views/words/problem-words';
import type { OrderedCertificate } from '../ordered-certificate';
import { Panel } from '../panel';
import { useRootWarning } from '../use-root-warning';
import { useDelivery } from './use-delivery';

const words: Readonly<Record<DeliveryFileName, string>> = {
  all: 'All files of this list in one ZIP archive',
  certificate: 'Your certificate, PEM',
  intermediate: 'Intermediate certificate, PEM. Install it with your certificate.',
  bundle: 'Your certificate and the intermediate in one PEM file',
  root: 'Root certificate, PEM. The PCs of the lab have it already.',
  der: 'Your certificate, DER (binary)',
  pkcs7: 'Your certificate with intermediate and root, PKCS #7',
  mail: 'Our e-mail with your certificate and the intermediate in its text',
};

/** Everything that can be downloaded without a password. */
export function Downloads({ found }: { readonly found: OrderedCertificate }) {
  const { saveFile, problem } = useDelivery(found);
  const files = deliveryFiles(found.order, found.issued);
  const names = new Set(files.map(({ name }) => name));
  const saveBoth = () => void saveFile('certificate').then(() => saveFile('intermediate'));
  return (
    <Panel
      title={found.issued.keyMadeBy === 'vendor' ? 'The same without the key' : 'Download your certificate'}
    >
      {names.has('intermediate') && found.issued.keyMadeBy === 'customer' && (
        <p>
          Your server needs two files: the certificate and the intermediate.{' '}
          <Button name="save-both" kind="primary" onPress={saveBoth}>
            Download both files
          </Button>
        </p>
      )}
      <DownloadTable files={files} onSave={saveFile} />
      {problem !== undefined && (
        <p role="alert" className="vendor-problem">
          {problemWords(problem)}
        </p>
      )}
    </Panel>
  );
}

interface DownloadTableProps {
  readonly files: readonly DeliveryFile[];
  readonly onSave: (file: DeliveryFileName) => Promise<void>;
}

function DownloadTable({ files, onSave }: DownloadTableProps) {
  const saveRoot = useRootWarning(() => onSave('root'));
  return (
    <table className="vendor-table">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ name, fileName }) => (
          <tr key={name}>
            <td>
              <Button
                name={`save-${name}`}
                kind="link"
                onPress={() => void (name === 'root' ? saveRoot() : onSave(name))}
              >
                {fileName}
              </Button>
            </td>
            <td>{words[name]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
