import { FileBadge, KeyRound, Landmark } from 'lucide-react';
import { useState } from 'react';
import { useJudged, usePresent } from '@/state/use-world';
import type { World } from '@/simulation/world/world';
import { formatDate } from '@/ui/date-text';
import { NameText } from '@/views/words/shown-text';
import type { ListColumn } from '@/ui/list/arrange-rows';
import { ListPanel } from '../list-panel';
import { useCommonCommands } from '../use-common-commands';
import { useList } from '../use-list';
import { usePracticeWindows } from '../use-practice-windows';
import { CertificateDetailsOf } from './certificate-details-of';
import { useCertificateCommands } from './use-certificate-commands';
import { certificateRows, signerWords, stateWords, type CertificateRow } from './certificate-rows';

/** Certificates as a tree: each below the one that signed it. */
export function Certificates() {
  const { world } = usePresent();
  const [isPlain, setIsPlain] = useState(false);
  const rows = useJudged(shownRows, 'every-second');
  const state = useList('certificates');
  const { openDetails } = usePracticeWindows();
  const own = useCertificateCommands(rows, state);
  const common = useCommonCommands({
    list: 'certificates',
    state,
    lossOf: () =>
      'What it signed stays in the list, with its signer unknown; servers of the lab that use it keep it.',
    showDetails: (id) =>
      openDetails(
        'Certificate',
        world().practiceCertificates[id]?.name ?? '',
        700,
        <CertificateDetailsOf id={id} />,
      ),
  });
  return (
    <ListPanel
      label="Certificates"
      rows={isPlain ? rows.map(withoutParent) : rows}
      columns={columns}
      isTree={!isPlain}
      selected={state.ids}
      onSelect={state.onSelect}
      message={state.message}
      commands={[
        ...own.slice(0, 1),
        ...common,
        ...own.slice(1),
        {
          name: 'plain-view',
          label: isPlain ? 'Tree View' : 'Plain View',
          isFirst: true,
          run: () => setIsPlain(!isPlain),
        },
      ]}
      empty={
        <>
          <p className="text-14">No certificate yet.</p>
          <p>
            “New Certificate” is set to make a root, the beginning of a CA of your own. “Import” takes one
            that you have.
          </p>
        </>
      }
    />
  );
}

/** A row of the plain view, in which nothing stands below anything. */
function withoutParent({ parent: _parent, ...row }: ShownRow): ShownRow {
  return row;
}

const stateColours: Readonly<Record<string, string>> = {
  Valid: 'text-success',
  'Expires soon': 'text-warning',
  'Not yet valid': 'text-warning',
  Expired: 'text-error',
  Revoked: 'text-error',
};

/** A row with the words of its cells that depend on other certificates or on the time. */
interface ShownRow extends CertificateRow {
  readonly signerName: string;
  readonly state: string;
}

function shownRows(world: World, at: number): readonly ShownRow[] {
  return certificateRows(world).map((row) => ({
    ...row,
    signerName: signerWords(world, row.signer),
    state: stateWords(row, at),
  }));
}

const columns: readonly ListColumn<ShownRow>[] = [
  {
    id: 'name',
    label: 'Internal name',
    width: 'minmax(212px, 2fr)',
    text: ({ name }) => name,
    render: (row) => <CertificateName row={row} />,
  },
  {
    id: 'common-name',
    label: 'commonName',
    width: 'minmax(110px, 1.4fr)',
    isMinor: true,
    text: ({ commonName }) => commonName,
  },
  {
    id: 'authority',
    label: 'CA',
    width: '46px',
    text: ({ certificate }) => (certificate.basicConstraints?.isAuthority === true ? 'Yes' : 'No'),
  },
  {
    id: 'state',
    label: 'State',
    width: '80px',
    text: ({ state }) => state,
    render: ({ state }) => <span className={stateColours[state]}>{state}</span>,
  },
  {
    id: 'expires',
    label: 'Expiry date',
    width: '98px',
    text: ({ certificate }) => formatDate(certificate.notAfter, 'date'),
    order: ({ certificate }) => certificate.notAfter,
  },
  {
    id: 'signer',
    label: 'Signer',
    width: 'minmax(110px, 1fr)',
    isMinor: true,
    text: ({ signerName }) => signerName,
  },
  {
    id: 'serial',
    label: 'Serial',
    width: 'minmax(84px, 150px)',
    isMinor: true,
    text: ({ certificate }) => certificate.serialNumber.toUpperCase(),
  },
];

function CertificateName({ row: { name, hasKey, certificate } }: { readonly row: CertificateRow }) {
  const Icon = certificate.basicConstraints?.isAuthority === true ? Landmark : FileBadge;
  return (
    <>
      <Icon size={14} className="text-file-certificate" aria-hidden />
      {hasKey && <KeyRound size={12} className="text-file-key" aria-label="its key is here" />}
      <NameText>{name}</NameText>
    </>
  );
}
