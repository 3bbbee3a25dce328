import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { StateField } from './state-field';

function State() {
  const [value, setValue] = useState('CA');
  return <StateField label="State" country="US" value={value} onChange={setValue} />;
}

test('the full name is one press away, and the keyboard goes on in the field', async () => {
  render(<State />);
  await userEvent.click(screen.getByRole('button', { name: 'Use California' }));
  expect(screen.getByRole('textbox', { name: /State/ })).toHaveValue('California');
  expect(screen.getByRole('textbox', { name: /State/ })).toHaveFocus();
});
