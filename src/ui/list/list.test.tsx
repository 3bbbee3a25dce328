import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { List } from './list';
import type { ListColumn } from './arrange-rows';

interface Device {
  readonly id: string;
  readonly name: string;
  readonly site: string;
}

const columns: readonly ListColumn<Device>[] = [
  { id: 'name', label: 'Name', width: '1fr', text: ({ name }) => name },
  { id: 'site', label: 'Site', width: '1fr', text: ({ site }) => site },
];

const devices: readonly Device[] = [
  { id: 'a', name: 'Switch 10', site: 'Sunnyvale' },
  { id: 'b', name: 'Switch 2', site: 'Austin' },
  { id: 'c', name: 'Headquarters', site: 'Sunnyvale' },
];

function Devices({ rows }: { readonly rows: readonly Device[] }) {
  const [active, setActive] = useState('');
  const [checked, setChecked] = useState<readonly string[]>([]);
  return (
    <>
      <List
        label="Devices"
        rows={rows}
        columns={columns}
        selected={[active]}
        onSelect={([id = '']) => setActive(id)}
        hasFilters
        checks={{ ids: checked, onChange: setChecked }}
        empty="Nothing here: press New."
      />
      <p>Checked: {checked.join(' ')}</p>
    </>
  );
}

function show(rows = devices) {
  render(<Devices rows={rows} />);
  return userEvent.setup();
}

function names() {
  return screen.getAllByRole('row').flatMap((row) => {
    const cell = within(row).queryAllByRole('gridcell')[1];
    return cell?.textContent ? [cell.textContent] : [];
  });
}

test('arrow keys move the one active row, and the focus with it', async () => {
  const user = show();
  await user.click(screen.getByText('Headquarters'));
  await user.keyboard('{ArrowDown}{ArrowDown}');
  const active = screen.getByRole('row', { selected: true });
  expect(active).toHaveTextContent('Switch 10');
  expect(active).toHaveFocus();
});

test('the space key checks the active row, the box above checks all that are shown', async () => {
  const user = show();
  await user.click(screen.getByText('Switch 2'));
  await user.keyboard(' ');
  expect(screen.getByText('Checked: b')).toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: 'Select all' }));
  expect(screen.getByText('Checked: c b a')).toBeInTheDocument();
});

test('a second press on a heading turns the order', async () => {
  const user = show();
  expect(names()).toEqual(['Headquarters', 'Switch 2', 'Switch 10']);
  await user.click(screen.getByRole('button', { name: 'Name' }));
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  expect(names()).toEqual(['Switch 10', 'Switch 2', 'Headquarters']);
});

test('filters apply with Enter, Escape takes one back, Ctrl+F leads to them', async () => {
  const user = show();
  const filter = screen.getByRole('textbox', { name: /Filter Site/ });
  await user.type(filter, 'austin');
  expect(names()).toHaveLength(3);
  await user.keyboard('{Enter}');
  expect(names()).toEqual(['Switch 2']);
  await user.keyboard('{Escape}');
  expect(names()).toHaveLength(3);
  await user.keyboard('{Control>}f{/Control}');
  expect(screen.getByRole('textbox', { name: /Filter Name/ })).toHaveFocus();
});

test('an empty list says what to do', () => {
  show([]);
  expect(screen.getByText('Nothing here: press New.')).toBeVisible();
});

test('a filter that fits nothing says so', async () => {
  const user = show();
  await user.type(screen.getByRole('textbox', { name: /Filter Name/ }), 'nowhere{Enter}');
  expect(screen.getByText(/No row matches the filters/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
  expect(names()).toHaveLength(devices.length);
});

test('only rows in sight are in the page', () => {
  show(
    Array.from({ length: 5000 }, (_, number) => ({
      id: String(number),
      name: `Device ${String(number)}`,
      site: '',
    })),
  );
  expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '5002');
  expect(screen.getAllByRole('row').length).toBeLessThan(80);
});

test('the box above the others is neither on nor off while some are ticked', async () => {
  const user = show();
  await user.click(screen.getByRole('checkbox', { name: 'Select Headquarters' }));
  expect(screen.getByRole('checkbox', { name: 'Select all' })).toBePartiallyChecked();
});
