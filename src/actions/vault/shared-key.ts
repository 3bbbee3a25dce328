/** What tabs of the lab tell each other of its keys. The data key goes as an object that cannot be exported, and only from tab to tab: nothing of it is stored. */
type KeyMessage =
  /** Has anybody the data key? */
  | { readonly kind: 'asked'; readonly id: string }
  | { readonly kind: 'unlocked'; readonly id: string; readonly key: CryptoKey }
  | { readonly kind: 'locked' }
  /** Somebody works in one of the tabs. */
  | { readonly kind: 'active' }
  /** The protection is another: it is to be read again. */
  | { readonly kind: 'changed' };

/** The way from a tab to the others. */
export interface KeyChannel {
  readonly tell: (message: KeyMessage) => void;
  readonly hear: (onMessage: (message: KeyMessage) => void) => void;
  readonly close: () => void;
}

/** Over which tabs tell each other of keys. */
const keysName = 'connect-certificate-lab keys';

/** The way to the other tabs of this browser. */
export function openKeyChannel(): KeyChannel {
  const channel = new BroadcastChannel(keysName);
  return {
    tell: (message) => channel.postMessage(message),
    hear: (onMessage) => {
      channel.onmessage = ({ data }: MessageEvent<KeyMessage>) => onMessage(data);
    },
    close: () => channel.close(),
  };
}
