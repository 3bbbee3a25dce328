import { visibleText } from '@/views/words/value-words';
import { useState } from 'react';
import { toUtf8 } from '@/base/bytes';
import { conferenceUsage, type UsageRow } from '@/simulation/appliances/service-appliance/conferences';
import { useJudged, useLabTime } from '@/state/use-world';
import { Button } from '@/ui/button';
import { DateText } from '@/ui/date-text';
import { WideContent } from '@/ui/wide-content';
import { useLab } from '@/views/shell/lab';
import { type Message, MessageBar } from '@/views/shell/message-bar';
import { usePc } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import { ApplianceSelect } from '../appliance-select';

const heading = ['Name', 'Conferences', 'Participants', 'Minutes', 'Recordings'];

/** A report as comma-separated values (RFC 4180), with a line of headings. */
export function reportText(rows: readonly UsageRow[]): string {
  const lines = rows.map(({ name, conferences, participants, minutes, recordings }) => [
    name,
    ...[conferences, participants, minutes, recordings].map(String),
  ]);
  return [heading, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

/** A spreadsheet would take a text that begins like a formula for one. */
function field(value: string): string {
  const harmless = /^[=+\-@]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Usage of one appliance or of all, to look at and to take along (domain facts 3.2). */
export default function Reports() {
  const [appliance, setAppliance] = useState('');
  const at = useLabTime();
  const { byAppliance, byOrganizer } = useJudged(
    (world, present) => conferenceUsage(world, appliance, present),
    'every-second',
  );
  const { save, message } = useSaveReport();
  return (
    <>
      <h1 translate="no">Reports</h1>
      <form
        className="appliance-filters mb-10 flex flex-wrap items-end gap-x-14 gap-y-6 border border-line bg-surface-alternate px-9 py-7 fields-above"
        onSubmit={(event) => event.preventDefault()}
      >
        <ApplianceSelect label="Service Appliance" value={appliance} onChange={setAppliance} />
        <Button name="save-report" onPress={() => void save([...byAppliance, ...byOrganizer])}>
          Download
        </Button>
      </form>
      <MessageBar message={message} />
      <p className="text-ink-muted">
        Usage up to <DateText at={at} />
      </p>
      <UsageTable title="By service appliance" rows={byAppliance} />
      <UsageTable title="By organizer" rows={byOrganizer} />
    </>
  );
}

function UsageTable({ title, rows }: { readonly title: string; readonly rows: readonly UsageRow[] }) {
  if (rows.length === 0) return <p className="text-ink-muted">{title}: nothing was held yet.</p>;
  return (
    <WideContent label={title}>
      <table className="ui-table table-fixed max-wide:table-auto">
        <caption>{title}</caption>
        <thead>
          <tr>
            {['Name', 'Conferences', 'Participants', 'Minutes', 'Recordings'].map((heading) => (
              <th key={heading} scope="col" className={heading === 'Name' ? '' : 'ui-figure'}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, conferences, participants, minutes, recordings }) => (
            <tr key={name}>
              <th scope="row">{visibleText(name)}</th>
              <td className="ui-figure">{conferences}</td>
              <td className="ui-figure">{participants}</td>
              <td className="ui-figure">{minutes}</td>
              <td className="ui-figure">{recordings}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideContent>
  );
}

/** Saves a report in the PC's folder and on the real computer. */
function useSaveReport() {
  const { perform } = useLab();
  const { download } = usePc();
  const [message, setMessage] = useState<Message>();
  const save = async (rows: readonly UsageRow[]) => {
    const file = { name: 'conference-usage.csv', bytes: toUtf8(reportText(rows)) };
    const outcome = await perform({ type: 'add-files' }, { files: [file] });
    if (!outcome.ok) {
      setMessage({ kind: 'refused', text: problemWords(outcome.problem) });
      return;
    }
    download(file);
    setMessage({ kind: 'done', text: `${file.name} was saved on this computer and in the Files folder.` });
  };
  return { save, message };
}
