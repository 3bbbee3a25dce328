import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { CopyButton } from './button';

afterEach(() => vi.useRealTimers());

async function copied() {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const user = userEvent.setup({ advanceTimers: (delay) => vi.advanceTimersByTime(delay) });
  const { rerender } = render(<CopyButton name="copy" text="openssl req" />);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
  return rerender;
}

test('the text is on the clipboard, and the button says so for a moment', async () => {
  await copied();
  expect(await navigator.clipboard.readText()).toBe('openssl req');
  act(() => {
    vi.advanceTimersByTime(3000);
  });
  expect(screen.getByRole('button', { name: 'Copy' })).toBeVisible();
});

test('another text has not been copied yet', async () => {
  const rerender = await copied();
  rerender(<CopyButton name="copy" text="openssl x509" />);
  expect(screen.getByRole('button', { name: 'Copy' })).toBeVisible();
});
