import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { DetailsColumn } from './details-column';
import { DetailsList } from './details-list';

const columns: readonly DetailsColumn<string>[] = [
  { id: 'name', label: 'Name', width: '1fr', by: (name) => name, render: (name) => name },
];

function show({ several }: { readonly several: boolean }) {
  const done: string[] = [];
  const note = (what: string) => (id: string) => void done.push(`${what} ${id}`);
  function List() {
    const [selected, setSelected] = useState<readonly string[]>([]);
    return (
      <DetailsList
        label="Files"
        rows={['a.csr', 'b.crt', 'c.pfx']}
        rowId={(name) => name}
        columns={columns}
        initialSort={{ column: 'name', isReversed: false }}
        selected={selected}
        onSelect={setSelected}
        several={several}
        commands={[
          { name: 'open', label: 'Open', run: note('open'), act: 'open' },
          { name: 'rename', label: 'Rename', run: note('rename'), act: 'rename' },
          { name: 'copy', label: 'Copy', run: note('copy') },
        ]}
        empty="Nothing here."
      />
    );
  }
  render(<List />);
  return { user: userEvent.setup(), done };
}

function chosen(): readonly string[] {
  return screen.getAllByRole('option', { selected: true }).map((row) => row.textContent);
}

it('is one stop of Tab, moves with the arrows and obeys the keys of Windows', async () => {
  const { user, done } = show({ several: false });
  await user.click(screen.getByRole('option', { name: 'a.csr' }));
  await user.keyboard('{ArrowDown}');
  expect(chosen()).toEqual(['b.crt']);
  await user.keyboard('{F2}{Enter}');
  expect(done).toEqual(['rename b.crt', 'open b.crt']);
});

it('takes several with the space bar', async () => {
  const { user } = show({ several: true });
  await user.click(screen.getByRole('option', { name: 'a.csr' }));
  await user.keyboard('{ArrowDown}{ArrowDown} ');
  expect(chosen()).toEqual(['a.csr', 'c.pfx']);
});

it('offers on a right click what its keys do, and more', async () => {
  const { user, done } = show({ several: false });
  const row = screen.getByRole('option', { name: 'b.crt' });
  await user.pointer({ keys: '[MouseRight]', target: row });
  expect(screen.getByRole('menuitem', { name: 'Open' })).toHaveFocus();
  await user.keyboard('{End}{Enter}');
  expect(done).toEqual(['copy b.crt']);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(row).toHaveFocus();
});

it('is sorted the other way round by a second press on its head', async () => {
  const { user } = show({ several: false });
  await user.click(screen.getByRole('button', { name: /^Name/ }));
  expect(screen.getAllByRole('option').map((row) => row.textContent)).toEqual(['c.pfx', 'b.crt', 'a.csr']);
});
