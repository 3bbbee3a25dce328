import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { SaveCheckpoint } from './save-checkpoint';

const box = () => screen.getByRole('textbox', { name: 'Name of the checkpoint' });
const button = () => screen.getByRole('button', { name: 'Save checkpoint' });

/** The form with a place to save in that takes its time: what was handed to it, and the way to end the first saving. */
function show() {
  const given: string[] = [];
  const ends: (() => void)[] = [];
  const onSave = (name: string) => {
    given.push(name);
    return new Promise<void>((resolve) => ends.push(resolve));
  };
  render(<SaveCheckpoint taken={[]} onSave={onSave} />);
  return { given, end: () => ends[0]?.() };
}

test('what is typed while a checkpoint is being saved stays', async () => {
  const user = userEvent.setup();
  const { given, end } = show();
  await user.type(box(), 'Before the order');
  await user.click(button());
  await user.clear(box());
  await user.type(box(), 'After it');
  end();
  await user.click(button());
  expect(given).toEqual(['Before the order', 'After it']);
});

test('a button that is pressed twice saves once, and the box is empty then', async () => {
  const user = userEvent.setup();
  const { given, end } = show();
  await user.type(box(), 'Before the order');
  await user.dblClick(button());
  end();
  await waitFor(() => expect(box()).toHaveValue(''));
  expect(given).toEqual(['Before the order']);
});
