import { Component, type ReactNode } from 'react'
import { BrokenPage } from './broken-page.tsx'

type ErrorBoundaryProps = { readonly children: ReactNode }

/** Shows a sentence and a way on instead of a blank page when a part breaks or cannot be fetched. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? <BrokenPage /> : this.props.children
  }
}
