import type { PreflightPieces } from '@/actions/write-preflight';
import { useLab } from '@/views/lab';
import { filesToGive } from './what-to-give';
import { WrittenButtons } from './written-buttons';

interface FilesOutputProps {
  readonly pieces: PreflightPieces;
  readonly form: 'files' | 'three-files';
}

/** PEM files, and into which field of the target's page each goes. */
export function FilesOutput({ pieces, form }: FilesOutputProps) {
  const { writePreflight } = useLab();
  const isOneByOne = form === 'three-files';
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
          {filesToGive(pieces, form).map(({ file, holds, field }) => (
            <tr key={file}>
              <th scope="row">{file}</th>
              <td>{holds}</td>
              <td>{field}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <WrittenButtons name="files" label="Save the files" write={() => writePreflight(pieces, { form })} />
    </>
  );
}
