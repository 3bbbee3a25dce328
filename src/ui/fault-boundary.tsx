import { Component, type ReactNode } from 'react';

interface FaultBoundaryProps {
  /** What stands in the place of what failed; `again` draws that once more. */
  readonly instead: (error: unknown, again: () => void) => ReactNode;
  /** When it is another one, what failed is drawn again. */
  readonly turn?: unknown;
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  readonly failed: boolean;
  readonly error: unknown;
  readonly turn: unknown;
}

/** Whatever throws while its content is drawn is caught here; everything around it goes on. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override readonly state: FaultBoundaryState = { failed: false, error: undefined, turn: this.props.turn };

  static getDerivedStateFromError(error: unknown): Partial<FaultBoundaryState> {
    return { failed: true, error };
  }

  static getDerivedStateFromProps(
    { turn }: FaultBoundaryProps,
    state: FaultBoundaryState,
  ): Partial<FaultBoundaryState> | null {
    return state.turn === turn ? null : { failed: false, error: undefined, turn };
  }

  override render() {
    const { failed, error } = this.state;
    if (!failed) return this.props.children;
    return this.props.instead(error, () => this.setState({ failed: false, error: undefined }));
  }
}
