import { Component, type ReactNode } from 'react';

interface PartFailureProps {
  /** Called before the part is tried again. */
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

interface PartFailureState {
  readonly error: unknown;
}

/** A part that fails is told about in its own place: other tabs, windows and the frame go on. */
export class PartFailure extends Component<PartFailureProps, PartFailureState> {
  override readonly state: PartFailureState = { error: undefined };

  static getDerivedStateFromError(error: unknown): PartFailureState {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className="p-6" role="alert">
        <h1 className="mb-2 text-lg font-semibold">This part of the lab failed</h1>
        {isOfLoading(error) ? <NotLoaded /> : <Failed onAgain={() => this.tryAgain()} />}
      </div>
    );
  }

  private tryAgain() {
    this.props.onAgain();
    this.setState({ error: undefined });
  }
}

/** Browsers remember that a script could not be loaded, for as long as the page lives: only a new page asks again. */
function NotLoaded() {
  return (
    <>
      <p className="mb-2">
        Its script could not be loaded. Check the connection to where the app is served, then reload.
      </p>
      <p className="mb-3">
        Everything else goes on. What was saved is kept; tabs, windows and forms come back.
      </p>
      <button type="button" name="reload" className="pc-button" onClick={() => location.reload()}>
        Reload the lab
      </button>
    </>
  );
}

function Failed({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <>
      <p className="mb-2">It met with something that should not happen.</p>
      <p className="mb-3">Everything else goes on, and what was saved is kept.</p>
      <button type="button" name="try-again" className="pc-button" onClick={onAgain}>
        Try again
      </button>
    </>
  );
}

function isOfLoading(error: unknown): boolean {
  return error instanceof TypeError && /import|fetch|module/i.test(error.message);
}
