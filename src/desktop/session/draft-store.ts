import { showsPrivateKey } from '@/pki/pem';
import type { Draft } from '@/views/shell/use-draft';

const storageKey = 'connect-certificate-lab.drafts';

type DraftsOfScopes = Readonly<Record<string, Readonly<Record<string, Draft>>>>;

/** What is typed and not saved in this real tab, by window and form; kept over reloads. */
export class DraftStore {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  #drafts: DraftsOfScopes;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage;
    this.#drafts = savedDrafts(storage.getItem(storageKey));
  }

  read(scope: string, form: string): Draft | undefined {
    return ownOf(ownOf(this.#drafts, scope), form);
  }

  /** Keeps a draft, or forgets it. A private key that was pasted into the wrong field is not kept. */
  keep(scope: string, form: string, typed: Draft | undefined): void {
    const draft = typed && withoutKeys(typed);
    if (draft === undefined && this.read(scope, form) === undefined) return;
    const { [form]: _before, ...others } = ownOf(this.#drafts, scope) ?? {};
    const drafts = draft === undefined ? others : { ...others, [form]: draft };
    this.#set({ ...this.#drafts, [scope]: drafts });
  }

  /** Forgets every draft of a window that was left. */
  forget(scope: string): void {
    if (ownOf(this.#drafts, scope) === undefined) return;
    const { [scope]: _left, ...others } = this.#drafts;
    this.#set(others);
  }

  #set(drafts: DraftsOfScopes): void {
    this.#drafts = drafts;
    try {
      this.#storage.setItem(storageKey, JSON.stringify(drafts));
    } catch {
      // No room: the drafts then last until the tab is reloaded.
    }
  }
}

function withoutKeys(draft: Draft): Draft {
  return Object.fromEntries(
    Object.entries(draft).filter(([, value]) => !showsPrivateKey(JSON.stringify(value))),
  );
}

/** What cannot be read counts as nothing. */
function savedDrafts(text: string | null): DraftsOfScopes {
  try {
    const saved: unknown = JSON.parse(text ?? '{}');
    return isRecord(saved) && Object.values(saved).every(isScope) ? (saved as DraftsOfScopes) : {};
  } catch {
    return {};
  }
}

function isScope(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isRecord);
}

/** What every object answers to is nothing that was kept. */
function ownOf<Value>(values: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
