import { Component, type ReactNode } from "react";

interface BarrierProps {
  readonly children: ReactNode;
  /** What stands in the place of what broke. */
  readonly instead: ReactNode;
}

/** Keeps one broken part – an error, a page that could not be fetched – from taking all with it. */
export class Barrier extends Component<BarrierProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
