const ADDRESS = '/service-worker.js'

interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string
  }
}

declare global {
  interface Navigator {
    /** Safari on iPhone and iPad: whether the page was opened from the home screen. */
    readonly standalone?: boolean
  }
}

let registering: Promise<ServiceWorkerRegistration> | undefined

/** The service worker of this server, active; registered when first asked for. */
export function registerWorker(): Promise<ServiceWorkerRegistration> {
  registering ??= register().catch((error: unknown) => {
    registering = undefined
    throw error
  })
  return registering
}

async function register(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register(trustedAddress())
  return navigator.serviceWorker.ready
}

let trusted: string | undefined

/** The page's policy lets nothing become code but this one address, and lets it be named once. */
function trustedAddress(): string {
  const policies = (globalThis as { readonly trustedTypes?: ScriptPolicies }).trustedTypes
  trusted ??=
    policies?.createPolicy('service-worker', { createScriptURL: () => ADDRESS }).createScriptURL('') ?? ADDRESS
  return trusted
}
