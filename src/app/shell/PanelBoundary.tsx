// Keeps a bug in one panel inside that panel: says so, offers the details to copy and another try.
import { Component, type ReactNode } from 'react';
import { type Attempt, AttemptContext } from '../onDemand';
import { tryAgain } from '../tryAgain';
import { PanelFailed } from './PanelFailed';

/** Props of `PanelBoundary`. */
export interface PanelBoundaryProps {
  /** When it changes, the panel is tried again by itself, for example the address of a page. */
  resetKey?: string;
  children: ReactNode;
}

interface State {
  error: Error | undefined;
  resetKey: string | undefined;
  /** What in it is fetched belongs to the present try. */
  attempt: Attempt;
  /** It has been tried again before. */
  tried: boolean;
}

/** An error boundary for one panel or page; the rest of the site keeps working. */
export class PanelBoundary extends Component<PanelBoundaryProps, State> {
  override state: State = { error: undefined, resetKey: this.props.resetKey, attempt: {}, tried: false };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ resetKey }: PanelBoundaryProps, state: State): Partial<State> | null {
    return resetKey === state.resetKey ? null : { error: undefined, resetKey, attempt: {}, tried: false };
  }

  override render() {
    const { error, attempt, tried } = this.state;
    if (!error) return <AttemptContext value={attempt}>{this.props.children}</AttemptContext>;
    return <PanelFailed error={error} onRetry={() => tryAgain(tried, () => this.setState({ error: undefined, attempt: {}, tried: true }))} />;
  }
}
