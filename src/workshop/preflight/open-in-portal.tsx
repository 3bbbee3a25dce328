import { use } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { HandoverContext } from '@/views/files/handover';
import { usePc } from '@/views/shell/pc';
import { pageOfSlot } from '@/views/shell/page-of-slot';

interface OpenInPortalProps {
  /** Id of the slot that the files are for. */
  readonly slot: string;
  readonly files: () => Promise<readonly GivenFile[]>;
  /** Opens the files; empty where they need none. */
  readonly password?: string;
}

/** Opens the page of the device that installs, with the files or the text in it already. */
export function OpenInPortal({ slot, files, password = '' }: OpenInPortalProps) {
  const { browse } = usePc();
  const handover = use(HandoverContext);
  const world = useWorld((present) => present);
  const page = pageOfSlot(world, slot);
  if (page === undefined) return null;
  const open = async () => {
    handover.give(slot, { files: await files(), password });
    browse(page.address, 'new-tab');
  };
  return (
    <p className="preflight-buttons">
      <Button name="open-in" onPress={() => void open()}>
        Open in {page.portal}
      </Button>
    </p>
  );
}
