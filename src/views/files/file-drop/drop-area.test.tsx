import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DropArea, DropTarget } from './drop-area';

/** A drop area around a drop target; answers which of them took something. */
function show() {
  const taken: string[] = [];
  render(
    <DropArea label="Window" onTake={() => taken.push('window')}>
      <DropTarget
        label={{ of: 'label' }}
        describedBy="label"
        isInvalid={false}
        onTake={() => taken.push('box')}
      >
        <p id="label">Box</p>
      </DropTarget>
      <p>Elsewhere</p>
    </DropArea>,
  );
  return taken;
}

const dropped = { dataTransfer: { files: [new File(['text'], 'server.crt')], getData: () => '' } };

test('takes what is dropped anywhere in it', async () => {
  const taken = show();
  fireEvent.drop(screen.getByText('Elsewhere'), dropped);
  await waitFor(() => expect(taken).toEqual(['window']));
});

test('leaves to a box inside what is dropped there, and is no longer marked', async () => {
  const taken = show();
  const window = screen.getByRole('group', { name: 'Window' });
  fireEvent.dragEnter(window);
  expect(window).toHaveAttribute('data-over', 'true');
  fireEvent.drop(screen.getByText('Box'), dropped);
  await waitFor(() => expect(taken).toEqual(['box']));
  expect(window).toHaveAttribute('data-over', 'false');
});
