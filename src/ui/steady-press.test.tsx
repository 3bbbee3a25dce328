import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Button } from './button';
import { steadyPresses } from './steady-press';

let stop: () => void;
beforeEach(() => {
  stop = steadyPresses(window);
});
afterEach(() => stop());

/** A row that can be pressed, with two buttons and an empty place in it. */
function show() {
  const pressed: string[] = [];
  const press = (name: string) => () => void pressed.push(name);
  render(
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- counts clicks
    <div data-testid="row" onClick={press('row')}>
      <Button name="discard" onPress={press('Discard')}>
        Discard
      </Button>
      <button type="button" name="close" onClick={press('Close')}>
        Close
      </button>
      <p>The next line</p>
    </div>,
  );
  return pressed;
}

const at = { button: 0, pointerId: 1, pointerType: 'mouse', clientX: 100, clientY: 100 };

/** What a browser sends when the pointer goes down over one element and up over another. */
function pressBetween(down: Element, up: Element, moved: object = {}) {
  fireEvent.pointerDown(down, at);
  fireEvent.mouseDown(down, at);
  if (down !== up) fireEvent.pointerLeave(down, at);
  fireEvent.pointerUp(up, { ...at, ...moved });
  fireEvent.mouseUp(up, { ...at, ...moved });
  fireEvent.click(down === up ? down : screen.getByTestId('row'), { ...at, ...moved, detail: 1 });
}

test.each(['Discard', 'Close'])('%s is pressed once although it went from under the pointer', (name) => {
  const pressed = show();
  pressBetween(screen.getByRole('button', { name }), screen.getByText('The next line'));
  expect(pressed.filter((each) => each !== 'row')).toEqual([name]);
});

test('what came under the pointer instead is not pressed', () => {
  const pressed = show();
  pressBetween(
    screen.getByRole('button', { name: 'Close' }),
    screen.getByRole('button', { name: 'Discard' }),
  );
  expect(pressed.filter((each) => each !== 'row')).toEqual(['Close']);
});

test('whoever draws the pointer away presses nothing', () => {
  const pressed = show();
  const close = screen.getByRole('button', { name: 'Close' });
  pressBetween(close, screen.getByText('The next line'), { clientX: 140 });
  expect(pressed).toEqual(['row']);
});

test.each(['Discard', 'Close'])('%s is pressed once where it stays', (name) => {
  const pressed = show();
  const button = screen.getByRole('button', { name });
  pressBetween(button, button);
  expect(pressed.filter((each) => each !== 'row')).toEqual([name]);
});

test('what is gone or rests meanwhile is not pressed', () => {
  const pressed = show();
  const close = screen.getByRole('button', { name: 'Close' });
  fireEvent.mouseDown(close, at);
  screen.getByTestId('row').setAttribute('inert', '');
  const click = vi.spyOn(close, 'click');
  fireEvent.mouseUp(screen.getByText('The next line'), at);
  expect(click).not.toHaveBeenCalled();
  expect(pressed).toEqual([]);
});
