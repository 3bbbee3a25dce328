import type { Order } from '@/simulation/authorities/order';
import { Button } from '@/ui/button';
import { usePc } from '@/views/pc';
import { problemWords } from '@/views/problem-words';
import { useState } from 'react';
import { Panel } from '../panel';
import { useDelivery, type Delivery } from './use-delivery';

interface DownloadRow {
  readonly name: string;
  readonly label: string;
  readonly what: string;
  readonly save: () => Promise<void>;
}

/** Everything that can be downloaded without a password. */
export function Downloads({ order }: { readonly order: Order }) {
  const delivery = useDelivery(order);
  const { saveCertificates, stem, problem } = delivery;
  const [intermediate = '', root = ''] = order.chain;
  const saveRoot = useRootWarning(() => saveCertificates([root], 'pem', 'HarborSignSimulationRoot.crt'));
  const saveLeaf = () => saveCertificates([order.certificate], 'pem', `${stem}.crt`);
  const saveIntermediate = () => saveCertificates([intermediate], 'pem', 'HarborSignSimulationServerCA.crt');
  const rows: readonly DownloadRow[] = [
    { name: 'save-certificate', label: `${stem}.crt`, what: 'Your certificate, PEM', save: saveLeaf },
    {
      name: 'save-intermediate',
      label: 'HarborSignSimulationServerCA.crt',
      what: 'Intermediate certificate, PEM. Install it with your certificate.',
      save: saveIntermediate,
    },
    {
      name: 'save-root',
      label: 'HarborSignSimulationRoot.crt',
      what: 'Root certificate, PEM. The PCs of the lab have it already.',
      save: saveRoot,
    },
    ...otherFormats(order, delivery),
  ];
  return (
    <Panel title="Download your certificate">
      <p>
        Your server needs two files: the certificate and the intermediate.{' '}
        <Button name="save-all" kind="primary" onPress={() => void saveLeaf().then(saveIntermediate)}>
          Download both files
        </Button>
      </p>
      <DownloadTable rows={rows} />
      {problem !== undefined && (
        <p role="alert" className="vendor-problem">
          {problemWords(problem)}
        </p>
      )}
    </Panel>
  );
}

function otherFormats(order: Order, { saveCertificates, stem }: Delivery): readonly DownloadRow[] {
  const [intermediate = ''] = order.chain;
  return [
    {
      name: 'save-der',
      label: `${stem}.cer`,
      what: 'Your certificate, DER (binary)',
      save: () => saveCertificates([order.certificate], 'der', `${stem}.cer`),
    },
    {
      name: 'save-pkcs7',
      label: `${stem}.p7b`,
      what: 'Your certificate with intermediate and root, PKCS #7',
      save: () => saveCertificates([order.certificate, ...order.chain], 'pkcs7', `${stem}.p7b`),
    },
    {
      name: 'save-bundle',
      label: `${stem}-bundle.pem`,
      what: 'Your certificate and the intermediate in one PEM file',
      save: () => saveCertificates([order.certificate, intermediate], 'pem', `${stem}-bundle.pem`),
    },
  ];
}

function DownloadTable({ rows }: { readonly rows: readonly DownloadRow[] }) {
  return (
    <table className="vendor-table">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, label, what, save }) => (
          <tr key={name}>
            <td>
              <Button name={name} kind="link" onPress={() => void save()}>
                {label}
              </Button>
            </td>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Says once what the root is not for, then saves it. */
function useRootWarning(save: () => Promise<void>): () => Promise<void> {
  const { ask } = usePc();
  const [isTold, setIsTold] = useState(false);
  return async () => {
    const answer = isTold ? 'save' : await ask(rootQuestion);
    if (answer !== 'save') return;
    setIsTold(true);
    await save();
  };
}

const rootQuestion = {
  title: 'For the lab only',
  text: 'This root certificate belongs to an authority of the simulation. Use it inside the lab. Never add it to the trusted root certificates of a real computer or phone.',
  kind: 'warning',
  buttons: [
    { id: 'save', label: 'Save it for the lab' },
    { id: 'cancel', label: 'Cancel' },
  ],
  cancel: 'cancel',
} as const;
