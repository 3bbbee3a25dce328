import { KeyRound } from 'lucide-react';
import type { PracticeKey } from '@/simulation/world/practice-records';
import { recordOf, type World } from '@/simulation/world/world';
import { useJudged, useWorld } from '@/state/use-world';
import { CopyButton } from '@/ui/button';
import { DateText, formatDate } from '@/ui/date-text';
import { FormText } from '@/ui/form-fields';
import { useLab } from '@/views/shell/lab';
import { useLabForm } from '@/views/shell/lab-form';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { hexPairs, visibleText } from '@/views/words/value-words';
import { keyWords } from '@/views/words/item-words';
import { NameText } from '@/views/words/shown-text';
import { DialogForm } from './dialog-form';
import type { ListColumn } from '@/ui/list/arrange-rows';
import { ListPanel } from './list-panel';
import { keyUses, newKeyValues, shapeOf, ShapeRows } from './profile-form/key-rows';
import { useCommonCommands } from './use-common-commands';
import { useList } from './use-list';
import { type CloseForm, usePracticeWindows } from './use-practice-windows';

interface KeyRow extends PracticeKey {
  readonly id: string;
  readonly uses: number;
}

const columns: readonly ListColumn<KeyRow>[] = [
  {
    id: 'name',
    label: 'Internal name',
    width: 'minmax(180px, 2fr)',
    text: ({ name }) => name,
    render: ({ name }) => (
      <>
        <KeyRound size={14} className="text-file-key" aria-hidden />
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
  const rows = useJudged(rowsOf);
  const state = useList('keys');
  const { openForm, openDetails } = usePracticeWindows();
  const common = useCommonCommands({
    list: 'keys',
    state,
    lossOf: (ids) =>
      lossOfKeys(rows.filter(({ id }) => ids.includes(id)).reduce((sum, { uses }) => sum + uses, 0)),
    showDetails: (id) =>
      openDetails('Private key', rows.find((row) => row.id === id)?.name ?? '', 560, <KeyDetails id={id} />),
  });
  const newKey = useLastingWindow('new key', () =>
    openForm('new-key', 'New key', 460, (close) => <NewKeyForm onClose={close} />).then(state.tell),
  );
  return (
    <ListPanel
      label="Private Keys"
      rows={rows}
      columns={columns}
      selected={state.ids}
      onSelect={state.onSelect}
      message={state.message}
      commands={[{ name: 'new-key', label: 'New Key', run: () => newKey() }, ...common]}
      empty={
        <>
          <p className="text-14">No private key yet.</p>
          <p>“New Key” makes one. New requests and certificates can make one too.</p>
        </>
      }
    />
  );
}

function rowsOf(world: World) {
  const uses = keyUses(world);
  return Object.entries(world.practiceKeys).map(([id, key]) => ({ ...key, id, uses: uses.get(id) ?? 0 }));
}

function lossOfKeys(uses: number): string {
  if (uses === 0) return 'Without a copy it is gone.';
  const used =
    uses === 1
      ? 'One request or certificate here uses it: that can no longer sign or be exported with it.'
      : `${String(uses)} requests and certificates here use it: they can no longer sign or be exported with it.`;
  return `${used} A server of the lab that uses the key keeps it.`;
}

/** What there is to know of a private key: everything but the key. */
function KeyDetails({ id }: { readonly id: string }) {
  const key = useWorld((world) => world.practiceKeys[id]);
  const uses = useJudged((world) => usesOf(world, id));
  if (key === undefined) return null;
  return (
    <dl className="item-terms">
      <dt>Internal name</dt>
      <dd>
        <NameText>{key.name}</NameText>
      </dd>
      <dt>Key</dt>
      <dd>{keyWords(key)}</dd>
      <dt>SHA-256 of the public key</dt>
      <dd>
        <span className="font-mono">{hexPairs(id)}</span>{' '}
        <CopyButton name="copy-key-fingerprint" kind="link" text={hexPairs(id)} />
      </dd>
      <dt>In the list since</dt>
      <dd>
        <DateText at={key.createdAt} />
      </dd>
      <dt>Used by</dt>
      <dd>
        {uses.length === 0 ? 'nothing yet' : <NameText>{uses.join(', ')}</NameText>}
        {uses.length > 1 && (
          <p className="text-ink-muted">
            A key of its own for each server is safer: when one is stolen, the others go on.
          </p>
        )}
      </dd>
    </dl>
  );
}

/** The requests and certificates that are for a key. */
function usesOf(world: World, id: string): readonly string[] {
  const requests = Object.values(world.practiceRequests).filter((own) => own.key.fingerprint === id);
  const certificates = Object.entries(world.practiceCertificates).filter(
    ([own]) => recordOf(world, 'certificates', own).publicKey.fingerprint === id,
  );
  return [
    ...requests.map(({ name }) => `Request “${visibleText(name)}”`),
    ...certificates.map(([, { name }]) => `Certificate “${visibleText(name)}”`),
  ];
}

interface NewKeyFormProps {
  readonly onClose: CloseForm;
}

/** Makes a private key. */
function NewKeyForm({ onClose }: NewKeyFormProps) {
  const { perform } = useLab();
  const form = useLabForm({
    name: 'new key',
    start: () => ({ ...newKeyValues, name: '' }),
    send: (values) => perform({ type: 'make-practice-key', name: values.name, shape: shapeOf(values) }),
    onDone: onClose,
  });
  return (
    <DialogForm
      form={form}
      submitName="make-key"
      submitLabel="Create"
      busyLabel="Making the key…"
      onCancel={() => onClose()}
    >
      <div className="practice-page">
        <FormText control={form.control} name="name" label="Internal name" hasFocus />
        <ShapeRows />
      </div>
    </DialogForm>
  );
}
