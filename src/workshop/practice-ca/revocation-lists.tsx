import { FileX2 } from 'lucide-react';
import { displayNameOf, nameToText } from '@/pki/distinguished-name';
import { issuersIn } from '@/simulation/practice-ca/issuers';
import type { PracticeList } from '@/simulation/world/practice-records';
import { useWorld } from '@/state/use-world';
import { DateText, formatDate } from '@/ui/date-text';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { hexPairs } from '@/views/words/value-words';
import { NameText } from '@/views/words/shown-text';
import type { ListColumn } from '@/ui/list/arrange-rows';
import { ListForm, reasonWords } from './list-form';
import { ListPanel } from './list-panel';
import { useCommonCommands } from './use-common-commands';
import { useList } from './use-list';
import { usePracticeWindows } from './use-practice-windows';

interface ListRow extends PracticeList {
  readonly id: string;
}

const columns: readonly ListColumn<ListRow>[] = [
  {
    id: 'name',
    label: 'Internal name',
    width: 'minmax(170px, 2fr)',
    text: ({ name }) => name,
    render: ({ name }) => (
      <>
        <FileX2 size={14} className="text-file-list" aria-hidden />
        <NameText>{name}</NameText>
      </>
    ),
  },
  {
    id: 'signer',
    label: 'Signer',
    width: 'minmax(140px, 1.5fr)',
    isMinor: true,
    text: ({ issuer }) => displayNameOf(issuer),
  },
  {
    id: 'number',
    label: 'Number',
    width: '74px',
    text: ({ number = '' }) => number,
    order: ({ number = '0' }) => Number(number),
  },
  {
    id: 'revoked',
    label: 'Certificates',
    width: '90px',
    text: ({ revoked }) => String(revoked.length),
    order: ({ revoked }) => revoked.length,
  },
  {
    id: 'this-update',
    label: 'Last update',
    width: '110px',
    text: ({ thisUpdate }) => formatDate(thisUpdate, 'date'),
    order: ({ thisUpdate }) => thisUpdate,
  },
  {
    id: 'next-update',
    label: 'Next update',
    width: '110px',
    text: ({ nextUpdate }) => (nextUpdate === undefined ? 'not said' : formatDate(nextUpdate, 'date')),
    order: ({ nextUpdate = Number.POSITIVE_INFINITY }) => nextUpdate,
  },
];

/** Revocation lists that were generated here or imported. */
export function RevocationLists() {
  const lists = useWorld((world) => world.practiceLists);
  const rows = Object.entries(lists).map(([id, list]) => ({ ...list, id }));
  const state = useList('revocation-lists');
  const { openForm, openDetails } = usePracticeWindows();
  const authority = useWorld((world) => issuersIn(world)[0]);
  const newList = useLastingWindow('new list', () =>
    openForm('new-list', 'Generate CRL', 520, (close) => (
      <ListForm authority={authority ?? ''} onClose={close} />
    )).then(state.tell),
  );
  const common = useCommonCommands({
    list: 'revocation-lists',
    state,
    lossOf: () => 'The authority goes on counting from its last number.',
    showDetails: (id) => openDetails('Revocation list', lists[id]?.name ?? '', 640, <ListDetails id={id} />),
  });
  return (
    <ListPanel
      label="Revocation lists"
      rows={rows}
      columns={columns}
      selected={state.ids}
      onSelect={state.onSelect}
      message={state.message}
      commands={[
        {
          name: 'new-list',
          label: 'New CRL',
          run: () => newList(),
          obstacle: authority === undefined ? 'There is no authority with its key here yet' : undefined,
        },
        ...common,
      ]}
      empty={
        <>
          <p className="text-14">No revocation list yet.</p>
          <p>“New CRL” generates one for an authority of yours; clients that check revocation need it.</p>
        </>
      }
    />
  );
}

/** A revocation list in full. */
function ListDetails({ id }: { readonly id: string }) {
  const list = useWorld((world) => world.practiceLists[id]);
  if (list === undefined) return null;
  const { issuer, number, thisUpdate, nextUpdate, revoked } = list;
  return (
    <div className="grid gap-12">
      <dl className="item-terms">
        <dt>Issuer</dt>
        <dd>
          <NameText>{nameToText(issuer)}</NameText>
        </dd>
        <dt>CRL number</dt>
        <dd>{number ?? 'none'}</dd>
        <dt>Last update</dt>
        <dd>
          <DateText at={thisUpdate} />
        </dd>
        <dt>Next update</dt>
        <dd>
          {nextUpdate === undefined ? (
            'The list does not say until when it is valid, so it does not count.'
          ) : (
            <DateText at={nextUpdate} />
          )}
        </dd>
        <dt>SHA-256 fingerprint</dt>
        <dd className="font-mono">{hexPairs(id)}</dd>
      </dl>
      <table className="ui-table [--table-caption:4px_0] [--table-cell:4px_10px_4px_0] [--table-lines:1px_0_0]">
        <caption className="px-0 py-4 text-left font-semibold">Revoked certificates</caption>
        <thead>
          <tr>
            <th scope="col">Serial number</th>
            <th scope="col">Since</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {revoked.map(({ serialNumber, revokedAt, reason }) => (
            <tr key={serialNumber}>
              <td className="font-mono wrap-anywhere">{hexPairs(serialNumber)}</td>
              <td>
                <DateText at={revokedAt} />
              </td>
              <td>{reasonWords[reason ?? 'unspecified']}</td>
            </tr>
          ))}
          {revoked.length === 0 && (
            <tr>
              <td colSpan={3}>No certificate is revoked.</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
