import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { ListColumn } from './arrange-rows';
import { List } from './list';
import type { Picks } from './selection';

const columns: readonly ListColumn<{ readonly id: string }>[] = [
  { id: 'name', label: 'Name', width: '1fr', text: ({ id }) => id },
];

function show(picks: Picks) {
  const done: string[] = [];
  const note = (what: string, id: string) => () => void done.push(`${what} ${id}`);
  function Files() {
    const [selected, setSelected] = useState<readonly string[]>([]);
    return (
      <List
        label="Files"
        rows={[{ id: 'a.csr' }, { id: 'b.crt' }, { id: 'c.pfx' }]}
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        picks={picks}
        commandsOf={(id) => [
          { name: 'open', label: 'Open', run: note('open', id), act: 'open' },
          { name: 'rename', label: 'Rename', run: note('rename', id), act: 'rename' },
          { name: 'copy', label: 'Copy', run: note('copy', id) },
          { name: 'delete', label: 'Delete', run: note('delete', id), act: 'delete', obstacle: 'Not now' },
        ]}
        empty="Nothing here."
      />
    );
  }
  render(<Files />);
  return { user: userEvent.setup(), done };
}

function chosen(): readonly string[] {
  return screen.getAllByRole('row', { selected: true }).map((row) => row.textContent);
}

it('is one stop of Tab, moves with the arrows and obeys the keys of Windows', async () => {
  const { user, done } = show('one');
  await user.click(screen.getByRole('row', { name: 'a.csr' }));
  await user.keyboard('{ArrowDown}');
  expect(chosen()).toEqual(['b.crt']);
  await user.keyboard('{F2}{Enter}{Delete}');
  expect(done, 'and not what is not possible now').toEqual(['rename b.crt', 'open b.crt']);
});

it('takes several with the space bar', async () => {
  const { user } = show('boxes');
  await user.click(screen.getByRole('row', { name: 'a.csr' }));
  await user.keyboard('{ArrowDown}{ArrowDown} ');
  expect(chosen()).toEqual(['a.csr', 'c.pfx']);
});

it('offers on a right click what its keys do, and more', async () => {
  const { user, done } = show('one');
  const row = screen.getByRole('row', { name: 'b.crt' });
  await user.pointer({ keys: '[MouseRight]', target: row });
  expect(screen.getByRole('menuitem', { name: 'Open' })).toHaveFocus();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(done).toEqual(['copy b.crt']);
  expect(screen.queryByRole('menu')).toBeNull();
  await waitFor(() => expect(row).toHaveFocus());
});

it('is sorted the other way round by a second press on its head', async () => {
  const { user } = show('one');
  await user.click(screen.getByRole('button', { name: /^Name/ }));
  expect(screen.getAllByRole('gridcell').map((cell) => cell.textContent)).toEqual([
    'c.pfx',
    'b.crt',
    'a.csr',
  ]);
});
