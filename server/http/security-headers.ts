import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Content security policy without inline script and the headers around it. What forces https is on only behind TLS: on a
 * plain venue network it would leave a blank page (docs/gotchas.md).
 */
export function securityHeaders(isBehindTls: boolean): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          // WebAssembly, of our own files: it reads badges where a browser cannot. It is no text that becomes code.
          scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          // Whatever turns a text into code must have been meant to: of ours only the addresses of two workers do.
          requireTrustedTypesFor: ["'script'"],
          trustedTypes: ['service-worker', 'draw-check'],
          ...(isBehindTls && { upgradeInsecureRequests: [] }),
        },
      },
      strictTransportSecurity: isBehindTls,
      crossOriginOpenerPolicy: isBehindTls,
      originAgentCluster: isBehindTls,
      referrerPolicy: { policy: 'no-referrer' },
    }),
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()')
      next()
    },
  ]
}

/** What of them matters where the answer is data and never a page. */
export const headersOfData = (isBehindTls: boolean): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  ...(isBehindTls && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
})
