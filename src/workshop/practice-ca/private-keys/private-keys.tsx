import { KeyRound } from 'lucide-react';
import { useWorld } from '@/state/use-world';
import { formatDate } from '@/ui/date-text';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { NameText } from '@/views/words/name-text';
import type { ItemColumn } from '../item-list/item-column';
import { ListPanel } from '../list-panel';
import { useCommonCommands } from '../use-common-commands';
import { useList } from '../use-list';
import { usePracticeWindows } from '../use-practice-windows';
import { KeyDetails } from './key-details';
import { keyUses } from './key-uses';
import { NewKeyForm } from './new-key-form';
import type { PracticeKey } from '@/simulation/world/practice-records';

interface KeyRow extends PracticeKey {
  readonly id: string;
  readonly uses: number;
}

const columns: readonly ItemColumn<KeyRow>[] = [
  {
    id: 'name',
    label: 'Internal name',
    width: 'minmax(180px, 2fr)',
    text: ({ name }) => name,
    render: ({ name }) => (
      <>
        <KeyRound size={14} className="text-[#7a3e9d]" aria-hidden />
        <NameText>{name}</NameText>
      </>
    ),
  },
  { id: 'type', label: 'Type', width: '70px', text: ({ algorithm }) => algorithm },
  {
    id: 'size',
    label: 'Size',
    width: '90px',
    text: ({ curve, bits }) => curve ?? `${String(bits)} bit`,
    order: ({ bits }) => bits,
  },
  {
    id: 'uses',
    label: 'Use',
    width: '60px',
    text: ({ uses }) => String(uses),
    order: ({ uses }) => uses,
  },
  {
    id: 'created',
    label: 'Created',
    width: 'minmax(150px, 1fr)',
    isMinor: true,
    text: ({ createdAt }) => formatDate(createdAt),
    order: ({ createdAt }) => createdAt,
  },
];

/** Private keys: they lie in the lab's vault and are shown to nobody. */
export function PrivateKeys() {
  const world = useWorld((present) => present);
  const uses = keyUses(world);
  const rows = Object.entries(world.practiceKeys).map(([id, key]) => ({
    ...key,
    id,
    uses: uses.get(id) ?? 0,
  }));
  const state = useList('keys');
  const { openForm, openDetails } = usePracticeWindows();
  const common = useCommonCommands({
    ...{ list: 'keys', state },
    lossOf: (ids) => lossOfKeys(ids.reduce((sum, id) => sum + (uses.get(id) ?? 0), 0)),
    showDetails: (id) =>
      openDetails('Private key', world.practiceKeys[id]?.name ?? '', 560, <KeyDetails id={id} />),
  });
  const newKey = useLastingWindow('new key', () =>
    openForm('New key', 460, (close) => <NewKeyForm onClose={close} />).then(state.tell),
  );
  return (
    <ListPanel
      label="Private Keys"
      {...{ rows, columns }}
      selection={state.selection}
      onSelect={state.onSelect}
      message={state.message}
      commands={[{ name: 'new-key', label: 'New Key', run: () => newKey() }, ...common]}
      empty={
        <>
          <p className="text-[14px]">No private key yet.</p>
          <p>“New Key” makes one. New requests and certificates can also have one made on the way.</p>
        </>
      }
    />
  );
}

function lossOfKeys(uses: number): string {
  if (uses === 0) return 'Without a copy it is gone.';
  const used =
    uses === 1
      ? 'One request or certificate here uses it: that can no longer sign or be exported with it.'
      : `${String(uses)} requests and certificates here use it: they can no longer sign or be exported with it.`;
  return `${used} A server of the lab that uses the key keeps it.`;
}
