import type { RequestHandler } from 'express'
import sirv from 'sirv'

const YEAR_S = 365 * 24 * 3600

/** The built client: hashed assets for ever, as they lie compressed; any other address is the page itself, always fresh. */
export const staticFiles = (root: string): RequestHandler =>
  sirv(root, {
    brotli: true,
    gzip: true,
    single: true,
    setHeaders: (response, path) =>
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
      ),
  })
