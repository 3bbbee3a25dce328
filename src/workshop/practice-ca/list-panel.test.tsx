import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PcContext, type Pc } from '@/views/shell/pc';
import { ListPanel } from './list-panel';

const rows = ['Small Root', 'Large Root', 'hq.sb7.com'].map((name) => ({ id: name, name }));
const columns = [{ id: 'name', label: 'Name', width: '1fr', text: ({ name }: { name: string }) => name }];

test('under a search the list says how many of all items it shows', async () => {
  render(
    <PcContext value={{} as Pc}>
      <ListPanel
        {...{ rows, columns, selected: ['hq.sb7.com'], commands: [], message: '', empty: 'None' }}
        label="Certificates"
        onSelect={() => undefined}
      />
    </PcContext>,
  );
  expect(screen.getByText('3 items, 1 selected')).toBeVisible();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search' }), 'root');
  expect(screen.getByText('2 of 3 items, 1 selected')).toBeVisible();
});
