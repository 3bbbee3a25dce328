import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFocusLost, keepFocus } from './kept-focus';

interface ScreenProps {
  /** The window in front; none shows the icons of the desktop. */
  readonly front?: 'files' | 'browser' | 'none';
  readonly isPageThere?: boolean;
  readonly isDisabled?: boolean;
  readonly isMap?: boolean;
}

function Screen({ front = 'files', isPageThere = true, isDisabled = false, isMap = false }: ScreenProps) {
  return (
    <>
      {isMap ? (
        <main key="map" tabIndex={-1} aria-label="Map" />
      ) : (
        <main key="pc" tabIndex={-1} aria-label="PC">
          {front === 'none' && <a href="#files">Icon</a>}
          {isPageThere && (
            <svg>
              <a href="#node" aria-label="Node">
                <text>Node</text>
              </a>
            </svg>
          )}
          <section hidden={front !== 'browser'}>
            <div data-window-content tabIndex={-1} role="group" aria-label="Browser">
              <button type="button">Other</button>
            </div>
          </section>
          <section hidden={front !== 'files'}>
            <div data-window-content tabIndex={-1} role="group" aria-label="Files">
              {isPageThere && <button type="button">Next</button>}
              <button type="button" disabled={isDisabled}>
                Last
              </button>
            </div>
          </section>
        </main>
      )}
      <button type="button">Beside</button>
    </>
  );
}

let change: (props: ScreenProps) => Promise<void>;

function show(props: ScreenProps = {}): void {
  const { rerender } = render(<Screen {...props} />);
  change = async (next) => {
    const { activeElement } = document;
    rerender(<Screen {...next} />);
    // Browsers drop the focus of what is hidden or disabled with the next frame, jsdom does not.
    if (activeElement instanceof HTMLElement && activeElement.closest('[hidden], :disabled') !== null)
      activeElement.blur();
    await aFrame();
  };
}

/** A frame and what follows it. */
const aFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));

const button = (name: string) => screen.getByRole('button', { name });

let stop: () => void;
beforeEach(() => {
  stop = keepFocus();
});
afterEach(() => stop());

describe('the keyboard goes on', () => {
  test('in the window whose button is gone', async () => {
    show();
    button('Next').focus();
    await change({ isPageThere: false });
    expect(screen.getByRole('group', { name: 'Files' })).toHaveFocus();
  });

  test('in the window whose button cannot be pressed any more', async () => {
    show();
    button('Last').focus();
    await change({ isDisabled: true });
    expect(screen.getByRole('group', { name: 'Files' })).toHaveFocus();
  });

  test('in the window that came to the front', async () => {
    show();
    button('Next').focus();
    await change({ front: 'browser' });
    expect(screen.getByRole('group', { name: 'Browser' })).toHaveFocus();
  });

  test('in the window that what is gone has opened', async () => {
    show({ front: 'none' });
    screen.getByRole('link', { name: 'Icon' }).focus();
    await change({});
    expect(screen.getByRole('group', { name: 'Files' })).toHaveFocus();
  });

  test('on the desktop when no window is open any more', async () => {
    show();
    button('Next').focus();
    await change({ front: 'none' });
    expect(screen.getByRole('main', { name: 'PC' })).toHaveFocus();
  });

  test('on the page that takes the place of another', async () => {
    show();
    button('Next').focus();
    await change({ isMap: true });
    expect(screen.getByRole('main', { name: 'Map' })).toHaveFocus();
  });
});

test('the keyboard goes on when a node of a picture is gone', async () => {
  show();
  screen.getByRole('link', { name: 'Node' }).focus();
  await change({ isPageThere: false });
  expect(screen.getByRole('group', { name: 'Files' })).toHaveFocus();
});

describe('nobody is led anywhere', () => {
  test('whose focus was moved on at once', async () => {
    show();
    button('Next').focus();
    const changed = change({ isPageThere: false });
    button('Beside').focus();
    await changed;
    expect(button('Beside')).toHaveFocus();
    expect(isFocusLost()).toBe(false);
  });

  test('who had left what is gone later', async () => {
    show();
    button('Next').focus();
    button('Next').blur();
    await aFrame();
    await change({ isPageThere: false });
    expect(document.body).toHaveFocus();
  });

  test('whose focus stands where nothing changes', async () => {
    show();
    button('Beside').focus();
    await change({ isPageThere: false });
    expect(button('Beside')).toHaveFocus();
  });
});

test('what stands in for what is gone counts as nobody’s choice until somebody chooses', async () => {
  show();
  button('Next').focus();
  await change({ isPageThere: false });
  expect(isFocusLost()).toBe(true);
  button('Last').focus();
  expect(isFocusLost()).toBe(false);
});
