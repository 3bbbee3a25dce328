import { act, fireEvent, render, screen } from '@testing-library/react';
import { startTransition, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { useLoadedLesson } from './coach';

function Title({ id }: { readonly id: string }) {
  const { title } = useLoadedLesson(id);
  // A hook behind the waiting.
  const [shown] = useState(title);
  return <p>{shown}</p>;
}

function Page() {
  const [isShown, setShown] = useState(false);
  if (isShown) return <Title id="hq-request" />;
  return (
    <button type="button" name="show" onClick={() => startTransition(() => setShown(true))}>
      Show
    </button>
  );
}

test('who waits for a lesson goes on without a fault once it is there', async () => {
  const faults = vi.spyOn(console, 'error');
  render(<Page />);
  await act(() => Promise.resolve(fireEvent.click(screen.getByRole('button'))));
  expect(await screen.findByText('Request a certificate for the HQ server')).toBeVisible();
  // React tells there of a wait that was left out when it went on.
  expect(faults).not.toHaveBeenCalled();
});
