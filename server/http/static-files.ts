import { Router } from 'express'
import staticGzip from 'express-static-gzip'

const YEAR_S = 365 * 24 * 3600

/** The built client: hashed assets for ever, as they lie compressed, or not at all; any other address is the page itself, always fresh. */
export function staticFiles(root: string): Router {
  const router = Router()
  router.use(
    staticGzip(root, {
      enableBrotli: true,
      orderPreference: ['br', 'gz'],
      index: false,
      serveStatic: {
        setHeaders: (response, path) =>
          response.setHeader(
            'Cache-Control',
            /[\\/]assets[\\/]/.test(path) ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
          ),
      },
    }),
  )
  // The page in the place of another release's script would be kept as that script by whoever keeps files by their names.
  router.get('/assets/{*path}', (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendStatus(404)
  })
  router.get('/{*path}', (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root })
  })
  return router
}
