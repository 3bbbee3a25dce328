import type { PreflightPieces } from '@/actions/preflight/write-preflight';
import { useLab } from '@/views/shell/lab';
import { GiveTable } from './give-table';
import { filesToGive } from './what-to-give';
import { WrittenButtons } from './written-buttons';

interface FilesOutputProps {
  readonly pieces: PreflightPieces;
  readonly form: 'files' | 'three-files';
}

/** PEM files, and into which field of the target's page each goes. */
export function FilesOutput({ pieces, form }: FilesOutputProps) {
  const { writePreflight } = useLab();
  return (
    <>
      <GiveTable things={filesToGive(pieces, form)} />
      <WrittenButtons name="files" label="Save the files" write={() => writePreflight(pieces, { form })} />
    </>
  );
}
