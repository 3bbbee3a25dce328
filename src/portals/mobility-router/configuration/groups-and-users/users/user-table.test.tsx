import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LabStoreContext } from '@/state/use-world';
import { openLab } from '@/testing/lab';
import { UserTable } from './user-table';

const sarah = {
  router: 'mobility-router-1',
  name: 'Sarah Lopez',
  userId: 'sarah.lopez',
  group: 'Mobile users',
  device: 'iPhone',
};

/** Shows one user; answers what was asked of it. */
async function show() {
  const { store } = await openLab();
  const asked: string[] = [];
  const note = (act: string) => (user: string) => void asked.push(`${act} ${user}`);
  render(
    <LabStoreContext value={store}>
      <UserTable
        users={[['sarah', sarah]]}
        chosen={[]}
        onChoose={() => undefined}
        onOpen={note('open')}
        onDelete={note('delete')}
        onMenu={note('menu')}
      />
    </LabStoreContext>,
  );
  return asked;
}

test('F2 opens a user and Delete asks to delete it', async () => {
  const asked = await show();
  const user = userEvent.setup();
  screen.getByRole('checkbox', { name: 'Sarah Lopez' }).focus();
  await user.keyboard('{F2}{Delete}');
  expect(asked).toEqual(['open sarah', 'delete sarah']);
});

test('a double click opens a user, and a right click asks for its menu', async () => {
  const asked = await show();
  const user = userEvent.setup();
  const cell = screen.getByRole('cell', { name: 'sarah.lopez' });
  await user.dblClick(cell);
  fireEvent.contextMenu(cell);
  expect(asked).toEqual(['open sarah', 'menu sarah']);
});
