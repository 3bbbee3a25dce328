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
        <p className="mb-2">{reasonOf(error)}</p>
        <p className="mb-3">Everything else goes on, and what was saved is kept.</p>
        <button type="button" name="try-again" className="pc-button" onClick={() => this.tryAgain()}>
          Try again
        </button>
      </div>
    );
  }

  private tryAgain() {
    this.props.onAgain();
    this.setState({ error: undefined });
  }
}

function reasonOf(error: unknown): string {
  const isOfLoading = error instanceof TypeError && /import|fetch|module/i.test(error.message);
  return isOfLoading
    ? 'Its script could not be loaded. Check the connection to where the app is served.'
    : 'It met with something that should not happen.';
}
