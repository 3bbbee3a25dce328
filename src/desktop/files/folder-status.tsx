import { useWorld } from '@/state/use-world';
import { byteSize } from '@/views/words/byte-size';
import type { LabFile } from '@/simulation/world/pc-records';

/** How many files there are, and the size of the one that is selected. */
export function FolderStatus({ file }: { readonly file: LabFile | undefined }) {
  const count = useWorld(({ files }) => Object.keys(files).length);
  return (
    <p className="pc-status">
      <span>{count === 1 ? '1 item' : `${String(count)} items`}</span>
      {file !== undefined && <span>1 item selected, {byteSize(file.size)}</span>}
    </p>
  );
}
