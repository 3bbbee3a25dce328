import {
  type ConferenceFilter,
  type ConferenceSearch,
  findConferences,
} from '@/simulation/appliances/service-appliance/conferences';
import { useJudged } from '@/state/use-world';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { type Message, MessageBar } from '@/views/shell/message-bar';
import { useState, type SubmitEvent } from 'react';
import { ApplianceSelect } from '../appliance-select';
import { ConferenceTable } from './conference-table';

const filters: readonly { readonly id: ConferenceFilter; readonly label: string }[] = [
  { id: 'all', label: 'All conferences' },
  { id: 'in-progress', label: 'In progress' },
  { id: 'recordings', label: 'Recordings' },
];

const everything: ConferenceSearch = { filter: 'all', appliance: '', text: '' };

/** The landing page: all conferences of the site, narrowed down by filters, ten a page (domain facts 3.2). */
export default function Conferences() {
  const [search, setSearch] = useState(everything);
  const [typed, setTyped] = useState('');
  const [message, setMessage] = useState<Message>();
  const found = useJudged((world, at) => findConferences(world, search, at), 'every-second');
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    setSearch({ ...search, text: typed });
  };
  const showAll = () => {
    setSearch(everything);
    setTyped('');
  };
  return (
    <>
      <h1 translate="no">Conferences</h1>
      <form
        className="appliance-filters mb-10 flex flex-wrap items-end gap-x-14 gap-y-6 border border-line bg-surface-alternate px-9 py-7 fields-above"
        role="search"
        onSubmit={find}
      >
        <SelectField
          name="filter"
          label="Show"
          choices={filters}
          value={search.filter}
          onChange={(id) => setSearch({ ...search, filter: id as ConferenceFilter })}
        />
        <ApplianceSelect
          label="Service Appliance"
          value={search.appliance}
          onChange={(appliance) => setSearch({ ...search, appliance })}
        />
        <TextField name="search" label="Name or access code" value={typed} onChange={setTyped} />
        <Button name="find" type="submit">
          Search
        </Button>
      </form>
      <MessageBar message={message} />
      <ConferenceTable
        key={JSON.stringify(search)}
        found={found}
        isNarrowed={search !== everything}
        onShowAll={showAll}
        onMessage={setMessage}
      />
    </>
  );
}
