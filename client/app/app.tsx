import { firstCatalogue } from '../i18n/first-catalogue.ts'
import { LanguageProvider, useDocumentLanguage } from '../i18n/language.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Routes } from './routes.tsx'

/** The whole client: a language, a net under everything, and the page of the address. */
export function App() {
  return (
    <LanguageProvider messages={firstCatalogue}>
      <Page />
    </LanguageProvider>
  )
}

function Page() {
  useDocumentLanguage()
  return (
    <ErrorBoundary>
      <Routes />
    </ErrorBoundary>
  )
}
