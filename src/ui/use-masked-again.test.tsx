import { act, render, screen } from '@testing-library/react';
import { useCallback, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useMaskedAgain } from './use-masked-again';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function Secret() {
  const [isShown, setShown] = useState(true);
  useMaskedAgain(
    isShown,
    useCallback(() => setShown(false), []),
  );
  return <p>{isShown ? 'the secret' : 'hidden'}</p>;
}

test('a secret that is shown is masked again after thirty seconds', () => {
  render(<Secret />);
  act(() => void vi.advanceTimersByTime(29_999));
  expect(screen.getByText('the secret')).toBeVisible();
  act(() => void vi.advanceTimersByTime(1));
  expect(screen.getByText('hidden')).toBeVisible();
});
