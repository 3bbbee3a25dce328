import { isInProgress } from '@/simulation/appliances/service-appliance/conference';
import { useLabTime, useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { formatDate } from '@/ui/date-text';
import type { Message } from '@/views/shell/message-bar';
import { WideContent } from '@/ui/wide-content';
import { useState } from 'react';
import { minutesText } from '../minutes-text';
import { PageLinks } from './page-links';
import { useDelete } from './use-delete';
import type { Conference } from '@/simulation/world/appliance-records';

type Row = readonly [id: string, conference: Conference];

interface ConferenceTableProps {
  readonly found: readonly Row[];
  readonly isNarrowed: boolean;
  readonly onShowAll: () => void;
  readonly onMessage: (message: Message | undefined) => void;
}

const rowsPerPage = 10;

/** Ten conferences with the links to the others. */
export function ConferenceTable({ found, isNarrowed, onShowAll, onMessage }: ConferenceTableProps) {
  const [wanted, setPage] = useState(0);
  const remove = useDelete(onMessage);
  const pages = Math.max(1, Math.ceil(found.length / rowsPerPage));
  const page = Math.min(wanted, pages - 1);
  if (found.length === 0) return <Nothing isNarrowed={isNarrowed} onShowAll={onShowAll} />;
  const rows = found.slice(page * rowsPerPage, (page + 1) * rowsPerPage);
  return (
    <>
      <WideContent label="Conferences">
        <table className="appliance-table" aria-label="Conferences">
          <thead>
            <tr>
              {['Name', 'Access Code', 'Organizer', 'Start', 'Duration', 'People', 'Status', 'Recording'].map(
                (title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ),
              )}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ConferenceRow key={row[0]} row={row} onDelete={() => void remove(row)} />
            ))}
          </tbody>
        </table>
      </WideContent>
      <PageLinks page={page} pages={pages} count={found.length} onPage={setPage} />
    </>
  );
}

function ConferenceRow({
  row: [id, conference],
  onDelete,
}: {
  readonly row: Row;
  readonly onDelete: () => void;
}) {
  const at = useLabTime('every-second');
  const appliance = useWorld(({ equipment }) => equipment[conference.appliance]?.name);
  const { name, accessCode, organizer, startsAt, duration, participants, recording } = conference;
  return (
    <tr title={`On ${appliance ?? ''}`}>
      <th scope="row">{name}</th>
      <td>{accessCode}</td>
      <td>{organizer}</td>
      <td>{startsAt === undefined ? 'Reservationless' : formatDate(startsAt)}</td>
      <td>{duration === undefined ? '–' : minutesText(duration)}</td>
      <td className="appliance-number">{participants}</td>
      <td>{statusOf(conference, at)}</td>
      <td>{recording === undefined ? '–' : minutesText(recording)}</td>
      <td>
        <Button
          name={`delete-${id}`}
          kind="link"
          aria-label={`Delete ${name}, ${accessCode}`}
          onPress={onDelete}
        >
          Delete
        </Button>
      </td>
    </tr>
  );
}

function statusOf(conference: Conference, at: number): string {
  if (isInProgress(conference, at)) return 'In progress';
  if (conference.startsAt === undefined) return 'Idle';
  return conference.startsAt > at ? 'Scheduled' : 'Ended';
}

function Nothing({ isNarrowed, onShowAll }: Pick<ConferenceTableProps, 'isNarrowed' | 'onShowAll'>) {
  if (!isNarrowed)
    return (
      <p className="appliance-empty">
        There are no conferences. Users of the Connect client schedule them; new ones appear here.
      </p>
    );
  return (
    <p className="appliance-empty">
      No conference matches the filters.{' '}
      <Button name="show-all" kind="link" onPress={onShowAll}>
        Show all conferences
      </Button>
    </p>
  );
}
