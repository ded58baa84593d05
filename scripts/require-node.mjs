// Plain JavaScript in the syntax of old versions: it has to run, and to explain, where the rest cannot.
import process from 'node:process'

const needed = [24, 15]
const [major, minor] = process.versions.node.split('.').map(Number)
const isEnough = major > needed[0] || (major === needed[0] && minor >= needed[1])

if (!isEnough) {
  console.error(
    `Rostrum needs Node ${needed.join('.')} or newer; this is Node ${process.versions.node} (${process.execPath}).`,
  )
  console.error('Do one of these:')
  console.error(
    '  - on Linux or 64-bit Windows: run "npm ci" without --omit=optional, then start through npm ("npm start",',
  )
  console.error('    "npm test", "npx ..."): the lock file brings Node 24, and npm puts it first;')
  console.error(
    `  - anywhere else (macOS too): install Node 24 from https://nodejs.org and check that "node --version" says so.`,
  )
  process.exit(1)
}
