import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { useState } from 'react';
import { Button, CopyButton } from './button';

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

/** A form with a field, a disabled one before it, and a button that has nothing left to do once it is pressed. */
function Form({ isForm }: { readonly isForm: boolean }) {
  const [isDone, setIsDone] = useState(false);
  const Outer = isForm ? 'form' : 'div';
  return (
    <main tabIndex={-1}>
      <Outer>
        <input disabled />
        <input aria-label="City" />
        <Button name="reset-form" isDisabled={isDone} onPress={() => setIsDone(true)}>
          Reset
        </Button>
      </Outer>
    </main>
  );
}

test('a button that disables itself hands the focus on: to its form, else to what it stands in', async () => {
  const user = userEvent.setup();
  const { unmount } = render(<Form isForm />);
  screen.getByRole('button', { name: 'Reset' }).focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('textbox', { name: 'City' })).toHaveFocus();
  unmount();
  render(<Form isForm={false} />);
  await user.click(screen.getByRole('button', { name: 'Reset' }));
  expect(screen.getByRole('main')).toHaveFocus();
});
