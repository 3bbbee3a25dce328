import { visibleText } from '@/views/words/value-words';
import { useState } from 'react';
import { isInProgress } from '@/simulation/appliances/service-appliance/conferences';
import type { Conference } from '@/simulation/world/appliance-records';
import { useJudged, usePresent, useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { formatDate } from '@/ui/date-text';
import { WideContent } from '@/ui/wide-content';
import { useLab } from '@/views/shell/lab';
import type { Message } from '@/views/shell/message-bar';
import { usePc } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';

const minute = 60_000;

/** A length of time in milliseconds as hours and minutes: `1 h 30 min`. */
function minutesText(duration: number): string {
  const [hours, minutes] = [Math.floor(duration / (60 * minute)), Math.round(duration / minute) % 60];
  if (hours === 0) return `${String(minutes)} min`;
  return minutes === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(minutes)} min`;
}

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
        <table className="ui-table" aria-label="Conferences">
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
  const status = useJudged((_world, at) => statusOf(conference, at), 'every-second');
  const appliance = useWorld(({ equipment }) => equipment[conference.appliance]?.name);
  const { name, accessCode, organizer, startsAt, duration, participants, recording } = conference;
  return (
    <tr title={`On ${visibleText(appliance ?? '')}`}>
      <th scope="row">{visibleText(name)}</th>
      <td>{accessCode}</td>
      <td>{visibleText(organizer)}</td>
      <td>{startsAt === undefined ? 'Reservationless' : formatDate(startsAt)}</td>
      <td>{duration === undefined ? '–' : minutesText(duration)}</td>
      <td className="ui-figure">{participants}</td>
      <td>{status}</td>
      <td>{recording === undefined ? '–' : minutesText(recording)}</td>
      <td>
        <Button
          name={`delete-${id}`}
          kind="link"
          aria-label={`Delete ${visibleText(name)}, ${accessCode}`}
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
      <p className="text-ink-muted">
        There are no conferences. Users of the Connect client schedule them; new ones appear here.
      </p>
    );
  return (
    <p className="text-ink-muted">
      No conference matches the filters.{' '}
      <Button name="show-all" kind="link" onPress={onShowAll}>
        Show all conferences
      </Button>
    </p>
  );
}

interface PageLinksProps {
  /** Counts from 0. */
  readonly page: number;
  readonly pages: number;
  /** Rows of all pages. */
  readonly count: number;
  readonly onPage: (page: number) => void;
}

/** How many there are, and the way to the others. */
function PageLinks({ page, pages, count, onPage }: PageLinksProps) {
  return (
    <p className="page-links flex flex-wrap items-center gap-x-12 gap-y-2">
      <span role="status">
        {count} {count === 1 ? 'conference' : 'conferences'}, page {page + 1} of {pages}
      </span>
      <Button name="previous-page" kind="link" isDisabled={page === 0} onPress={() => onPage(page - 1)}>
        Previous
      </Button>
      {Array.from({ length: pages }, (_, index) =>
        index === page ? (
          <b key={index} aria-current="page">
            {index + 1}
          </b>
        ) : (
          <Button
            key={index}
            name={`page-${String(index + 1)}`}
            kind="link"
            aria-label={`Page ${String(index + 1)}`}
            onPress={() => onPage(index)}
          >
            {index + 1}
          </Button>
        ),
      )}
      <Button name="next-page" kind="link" isDisabled={page === pages - 1} onPress={() => onPage(page + 1)}>
        Next
      </Button>
    </p>
  );
}

/** Deletes a conference after a question that says what goes with it. */
function useDelete(onMessage: (message: Message | undefined) => void) {
  const { ask } = usePc();
  const { perform } = useLab();
  const present = usePresent();
  return async ([id, conference]: readonly [string, Conference]) => {
    onMessage(undefined);
    const answer = await ask({
      title: 'Delete Conference',
      text: questionFor(conference, present.now()),
      kind: 'warning',
      buttons: [
        { id: 'delete', label: 'Delete' },
        { id: 'cancel', label: 'Cancel' },
      ],
      cancel: 'cancel',
    });
    if (answer !== 'delete') return;
    const outcome = await perform({ type: 'delete-conference', conference: id });
    onMessage(
      outcome.ok
        ? { kind: 'done', text: `${conference.name} was deleted.` }
        : { kind: 'refused', text: problemWords(outcome.problem) },
    );
  };
}

function questionFor(conference: Conference, at: number): string {
  const { name, accessCode, participants, recording } = conference;
  return [
    `Delete the conference ${name} with access code ${accessCode}?`,
    isInProgress(conference, at)
      ? `It is in progress and ends for all ${String(participants)} people in it.`
      : 'Nobody can join it afterwards.',
    ...(recording === undefined ? [] : ['Its recording is deleted too.']),
  ].join(' ');
}
