import type { PreflightPieces } from '@/actions/write-preflight';
import { useLab } from '@/views/lab';
import { WrittenButtons } from './written-buttons';

interface FilesOutputProps {
  readonly pieces: PreflightPieces;
  readonly form: 'files' | 'three-files';
}

/** PEM files, and into which field of the target's page each goes. */
export function FilesOutput({ pieces, form }: FilesOutputProps) {
  const { writePreflight } = useLab();
  const { stem, chain, key } = pieces;
  const isOneByOne = form === 'three-files';
  const rows = [
    [`${stem}.crt`, 'the certificate', 'SSL Certificate'],
    ...(chain.length === 0
      ? []
      : [[`${stem}_intermediate.crt`, 'its chain, nearest issuer first', 'Intermediate Certificate']]),
    ...(key === undefined ? [] : [[`${stem}.key`, 'the private key, unprotected', 'Private Key']]),
  ];
  return (
    <>
      <table className="preflight-table">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Holds</th>
            <th scope="col">{isOneByOne ? 'Field of step 3' : 'Certificate tab'}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([file, holds, field]) => (
            <tr key={file}>
              <th scope="row">{file}</th>
              <td>{holds}</td>
              <td>{isOneByOne ? field : 'Certificate files, all together'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <WrittenButtons name="files" label="Save the files" write={() => writePreflight(pieces, { form })} />
    </>
  );
}
