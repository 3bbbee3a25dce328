import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Tabs } from './tabs';

const tabs = ['first', 'second'].map((id) => ({ id, label: id, content: <button>{`in the ${id}`}</button> }));

function Shown({ isFocused }: { readonly isFocused: boolean }) {
  const [selected, select] = useState('second');
  return <Tabs label="Parts" tabs={tabs} selected={selected} onSelect={select} isFocused={isFocused} />;
}

test('the selected tab has the focus as soon as it is drawn where that is asked for, and Tab leads into its panel', async () => {
  render(<Shown isFocused />);
  expect(screen.getByRole('tab', { name: 'second' })).toHaveFocus();
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'in the second' })).toHaveFocus();
});

test('an arrow key leads to the other tab, and the focus with it', async () => {
  render(<Shown isFocused />);
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.getByRole('tab', { name: 'first', selected: true })).toHaveFocus();
});

test('elsewhere tabs leave the focus where it is', () => {
  render(<Shown isFocused={false} />);
  expect(document.body).toHaveFocus();
});
