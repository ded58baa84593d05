import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { build, defineConfig, type Plugin } from 'vite'
import { shellFiles } from './scripts/shell-files.ts'

const outDir = join(import.meta.dirname, 'dist/client')
/** The server that the development pages talk to. */
const authority = process.env['ROSTRUM_AUTHORITY'] ?? 'http://localhost:3000'

/** Writes `.br` and `.gz` beside every text asset over 1 kB, so that the server never compresses while a hall joins. */
function precompress(): Plugin {
  const isText = /\.(js|css|html|svg|json|txt|wasm|webmanifest)$/
  return {
    name: 'precompress',
    apply: 'build',
    async closeBundle() {
      const files = await readdir(outDir, { recursive: true })
      await Promise.all(files.filter((file) => isText.test(file)).map((file) => compressFile(join(outDir, file))))
    },
  }
}

async function compressFile(path: string): Promise<void> {
  const text = await readFile(path)
  if (text.byteLength <= 1024) return
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.byteLength }
  await Promise.all([
    promisify(brotliCompress)(text, { params }).then((compressed) => writeFile(`${path}.br`, compressed)),
    promisify(gzip)(text, { level: 9 }).then((compressed) => writeFile(`${path}.gz`, compressed)),
  ])
}

/**
 * Bundles the service worker by itself, in one file without a hash: a browser asks for it under the same address for ever. It knows by name the files of
 * this release that a door keeps.
 */
function serviceWorker(): Plugin {
  const input = join(import.meta.dirname, 'client/service-worker/service-worker.ts')
  return {
    name: 'service-worker',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const shell = shellFiles(Object.values(bundle), (id) => this.getModuleInfo(id), import.meta.dirname)
      const release = createHash('sha256').update(JSON.stringify(shell)).digest('hex').slice(0, 16)
      const output = { format: 'iife' as const, entryFileNames: 'service-worker.js' }
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        define: { SHELL: JSON.stringify({ release, ...shell }) },
        build: { write: false, rolldownOptions: { input, output } },
      })
      const [chunk] = 'output' in built ? built.output : []
      if (chunk?.type !== 'chunk') throw new Error('The service worker was not built.')
      this.emitFile({ type: 'asset', fileName: chunk.fileName, source: chunk.code })
    },
  }
}

export default defineConfig({
  root: 'client',
  plugins: [react(), optimizeLocales.vite({ locales: ['en-US', 'ar'] }), serviceWorker(), precompress()],
  // As modules, of which the beacon's mathematics is one that few need.
  worker: { format: 'es' },
  css: { modules: { localsConvention: 'camelCase' } },
  build: {
    outDir,
    emptyOutDir: true,
    sourcemap: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What changes rarely stays in the reader's cache over a release of ours.
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\//, priority: 2 },
            { name: 'sync', test: /node_modules\/(socket\.io|engine\.io|@socket\.io|zustand)/, priority: 2 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': { target: authority },
      '/socket.io': { target: authority, ws: true },
    },
  },
})
