import './react-without-traces';
import './equal-octets';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { answerQuickly } from './computed-style';

afterEach(cleanup);

// What is waited for may load modules and make real keys on a busy machine; a limit is there to end what hangs.
configure({ asyncUtilTimeout: 10_000 });

answerQuickly(window);

// jsdom moves no pointer; windows are dragged in the stories.
Object.assign(Element.prototype, { setPointerCapture: () => undefined, hasPointerCapture: () => false });

// jsdom lays nothing out: nothing changes its size.
class StillObserver {
  readonly observe = () => undefined;
  readonly unobserve = () => undefined;
  readonly disconnect = () => undefined;
}
Object.assign(globalThis, { ResizeObserver: StillObserver });

// jsdom draws nothing: what is in the page and not hidden counts as seen.
Element.prototype.checkVisibility = function isShown(this: Element) {
  return this.closest('[hidden]') === null;
};

// And nothing scrolls.
Element.prototype.scrollIntoView = () => undefined;
