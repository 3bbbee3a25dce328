import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FaultBoundary } from './fault-boundary';

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Something that is drawn from a record, whatever that is. */
function Name({ of }: { readonly of: { readonly name: string } | undefined }) {
  return <p>{(of as { readonly name: string }).name}</p>;
}

function guarded(of: Parameters<typeof Name>[0]['of'], turn = 1) {
  return (
    <>
      <p>beside it</p>
      <FaultBoundary turn={turn} instead={(_error, again) => <button onClick={again}>Try again</button>}>
        <Name of={of} />
      </FaultBoundary>
    </>
  );
}

test('what fails gives way to what says so, and what stands beside it goes on', () => {
  render(guarded(undefined));
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(screen.getByText('beside it')).toBeVisible();
});

test('it is drawn again when that is asked for, and when its turn is another', () => {
  const { rerender } = render(guarded(undefined));
  rerender(guarded({ name: 'sound' }));
  expect(screen.queryByText('sound')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('sound')).toBeVisible();
  rerender(guarded(undefined));
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  rerender(guarded({ name: 'other' }, 2));
  expect(screen.getByText('other')).toBeVisible();
});
