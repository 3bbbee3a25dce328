import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { MessageBar } from './message-bar';

test('what was done goes with the next key; a refusal stays', async () => {
  const user = userEvent.setup({ delay: 1 });
  const { rerender } = render(<MessageBar message={{ kind: 'done', text: 'Saved.' }} />);
  expect(screen.getByText('Saved.')).toBeVisible();
  await user.keyboard(' ');
  await user.keyboard('{Tab}');
  expect(screen.queryByText('Saved.')).toBeNull();
  rerender(<MessageBar message={{ kind: 'refused', text: 'No.' }} />);
  await user.keyboard('{Tab}{Tab}');
  expect(screen.getByText('No.')).toBeVisible();
});
