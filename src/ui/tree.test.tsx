import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Tree, type TreeNode } from './tree';

const nodes: readonly TreeNode[] = [
  {
    id: 'administration',
    label: 'Administration',
    children: [
      { id: 'users', label: 'Users' },
      { id: 'system', label: 'System' },
    ],
  },
  { id: 'maintenance', label: 'Maintenance' },
];

function Menu({ filter }: { readonly filter: string }) {
  const [selected, setSelected] = useState('maintenance');
  return (
    <Tree
      label="Menu"
      nodes={nodes}
      selected={selected}
      onSelect={setSelected}
      initiallyOpen={[]}
      filter={filter}
      empty="Nothing is called that."
    />
  );
}

function show(filter = '') {
  render(<Menu filter={filter} />);
  return userEvent.setup();
}

function focused() {
  return document.activeElement?.textContent;
}

test('one node takes part in the order of tabs: the selected one', async () => {
  const user = show();
  await user.tab();
  expect(focused()).toBe('Maintenance');
});

test('arrows open, enter and leave a node; Enter selects', async () => {
  const user = show();
  await user.tab();
  await user.keyboard('{ArrowUp}');
  const administration = screen.getByRole('treeitem', { name: 'Administration' });
  expect(administration).toHaveAttribute('aria-expanded', 'false');
  await user.keyboard('{ArrowRight}');
  expect(administration).toHaveAttribute('aria-expanded', 'true');
  await user.keyboard('{ArrowRight}{ArrowDown}{Enter}');
  expect(screen.getByRole('treeitem', { selected: true })).toHaveTextContent('System');
  await user.keyboard('{ArrowLeft}');
  expect(focused()).toBe('Administration');
});

test('a letter leads to the next node that begins with it', async () => {
  const user = show();
  await user.tab();
  await user.keyboard('a');
  expect(focused()).toBe('Administration');
});

test('a filter that no label holds says so', () => {
  show('toaster');
  expect(screen.getByText('Nothing is called that.')).toBeVisible();
  expect(screen.queryByRole('treeitem')).not.toBeInTheDocument();
});
