import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFocusLost, keepFocus } from './kept-focus';

let stop: () => void;

beforeEach(() => {
  document.body.innerHTML = `
    <main id="pc" tabindex="-1">
      <a id="icon" href="#">Browser</a>
      <section id="back" hidden><div id="back-content" data-window-content tabindex="-1"><button id="other">Other</button></div></section>
      <section id="front"><div id="front-content" data-window-content tabindex="-1">
        <fieldset id="group"><button id="next">Next</button></fieldset><p id="words">Words</p><button id="last">Last</button>
      </div></section>
    </main>
    <button id="beside">Beside</button>`;
  stop = keepFocus();
});

afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

const at = (id: string) => document.getElementById(id) as HTMLElement;

/** A frame and what follows it. */
const rest = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));

async function lose(id: string, change: () => void): Promise<string | undefined> {
  at(id).focus();
  change();
  // Browsers do that with the next frame, jsdom not always.
  if (document.activeElement === at(id)) at(id).blur();
  await rest();
  return document.activeElement?.id;
}

describe('the keyboard goes on', () => {
  test('in the window whose button is gone or cannot be pressed any more', async () => {
    expect(await lose('next', () => at('next').remove())).toBe('front-content');
    expect(await lose('last', () => at('last').setAttribute('disabled', ''))).toBe('front-content');
  });

  test('in the window that came to the front', async () => {
    const turn = () => {
      at('front').hidden = true;
      at('back').hidden = false;
    };
    expect(await lose('last', turn)).toBe('back-content');
  });

  test('in the window that what is gone has opened', async () => {
    at('front').hidden = true;
    const open = () => {
      at('icon').remove();
      at('front').hidden = false;
    };
    expect(await lose('icon', open)).toBe('front-content');
  });

  test('on the desktop when no window is open any more', async () => {
    expect(await lose('last', () => at('front').remove())).toBe('pc');
  });

  test('on the page that takes the place of another', async () => {
    const turn = () => {
      at('pc').remove();
      document.body.insertAdjacentHTML('beforeend', '<main id="map" tabindex="-1"></main>');
    };
    expect(await lose('last', turn)).toBe('map');
  });
});

describe('nobody is led anywhere', () => {
  test('whose focus was moved on at once', async () => {
    const moved = lose('next', () => {
      at('next').remove();
      at('beside').focus();
    });
    expect(await moved).toBe('beside');
    expect(isFocusLost()).toBe(false);
  });

  test('who had left what is gone later', async () => {
    at('next').focus();
    at('next').blur();
    await rest();
    at('next').remove();
    await rest();
    expect(document.activeElement).toBe(document.body);
  });

  test('whose focus stands where nothing changes', async () => {
    at('beside').focus();
    at('next').remove();
    await rest();
    expect(document.activeElement).toBe(at('beside'));
  });
});

test('what stands in for what is gone counts as nobody’s choice until somebody chooses', async () => {
  await lose('next', () => at('next').remove());
  expect(isFocusLost()).toBe(true);
  at('last').focus();
  expect(isFocusLost()).toBe(false);
});
