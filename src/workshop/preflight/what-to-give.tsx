import type { PreflightPieces } from '@/actions/write-preflight';
import type { KeyPair } from '@/pki/public-key';
import type { PreflightReport } from '@/simulation/preflight/preflight-report';
import type { PreflightTarget } from '@/simulation/preflight/preflight-target';
import type { Judged } from './use-preflight';

/** One thing to give to the device, and where. */
export interface ThingToGive {
  readonly file: string;
  readonly holds: string;
  readonly field: string;
}

/** The files that are written, and into which field of the target's page each goes. */
export function filesToGive(
  { stem, chain, key }: PreflightPieces,
  form: 'files' | 'three-files',
): readonly ThingToGive[] {
  const fieldOf = (own: string) => (form === 'three-files' ? own : 'Certificate files, all together');
  return [
    { file: `${stem}.crt`, holds: 'the certificate', field: fieldOf('SSL Certificate') },
    ...(chain.length === 0
      ? []
      : [
          {
            file: `${stem}_intermediate.crt`,
            holds: 'its chain, nearest issuer first',
            field: fieldOf('Intermediate Certificate'),
          },
        ]),
    ...(key === undefined
      ? []
      : [{ file: `${stem}.key`, holds: 'the private key, unprotected', field: fieldOf('Private Key') }]),
  ];
}

/** The private key, with its kind where that is the one that the gateways ask for. */
export function keyWords({ publicKey }: KeyPair): string {
  return publicKey.algorithm === 'RSA' ? 'the RSA private key' : 'the private key';
}

/** The text that is written for an import window. */
export function textToGive({ stem, chain, key }: PreflightPieces): readonly ThingToGive[] {
  const parts = [
    'the certificate',
    ...(key ? [keyWords(key)] : []),
    ...(chain.length > 0 ? ['the chain'] : []),
  ];
  return [{ file: `${stem}.txt`, holds: `${parts.join(', ')}, in this order`, field: 'Import, pasted' }];
}

/** Where the page of each kind of device is that takes them; undefined: it takes none. */
export const pageOf: Readonly<Record<PreflightTarget['device'], string | undefined>> = {
  'headquarters-server':
    'Connect Director › Administration › Appliances/Servers › Platform Equipment › Certificate',
  server: 'Connect Director › Administration › Appliances/Servers › Platform Equipment › Certificate',
  'service-appliance': 'Service Appliance Conference Administration › HTTPS › Step 3, then Step 4',
  'edge-gateway': 'Edge Gateway › Configuration › System › Certificate › Import, then restart',
  'mobility-router':
    'Mobility Router › Configuration › System › Certificate › Mobility Router › Import, then restart',
  'voice-switch': undefined,
};

/** The name of the PFX file that holds certificate and key, as it was given; undefined without one. */
export function givenPfx({
  items,
  names,
  report,
}: Pick<Judged, 'items' | 'names' | 'report'>): string | undefined {
  const files = [...pfxFilesWith(items, report)];
  return files.map((file) => names[file]).find((name) => name !== undefined);
}

function pfxFilesWith(items: Judged['items'], { certificate }: PreflightReport): ReadonlySet<number> {
  const key = certificate?.publicKey.fingerprint;
  return new Set(
    items.flatMap((item) =>
      item.kind === 'private-key' &&
      item.keyPair.publicKey.fingerprint === key &&
      item.origin.container === 'pkcs12' &&
      item.origin.entry === undefined
        ? [item.origin.file]
        : [],
    ),
  );
}

/** What is given to the device, and where. */
export function GiveTable({ things }: { readonly things: readonly ThingToGive[] }) {
  return (
    <table className="ui-table wrap-anywhere" data-quiet data-stacks>
      <thead>
        <tr>
          <th scope="col">Give</th>
          <th scope="col">It holds</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {things.map(({ file, holds, field }) => (
          <tr key={file}>
            <th scope="row" className="w-[32%]">
              {file}
            </th>
            <td>{holds}</td>
            <td>{field}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
