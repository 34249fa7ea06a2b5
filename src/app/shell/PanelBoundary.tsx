// Keeps a bug in one panel inside that panel: says so, offers the details to copy and another try.
import { Component, type ReactNode } from 'react';
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
}

/** An error boundary for one panel or page; the rest of the site keeps working. */
export class PanelBoundary extends Component<PanelBoundaryProps, State> {
  override state: State = { error: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ resetKey }: PanelBoundaryProps, state: State): Partial<State> | null {
    return resetKey === state.resetKey ? null : { error: undefined, resetKey };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <PanelFailed error={error} onRetry={() => this.setState({ error: undefined })} />;
  }
}
