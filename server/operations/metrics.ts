import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  prometheusContentType,
  Registry,
} from '@prometheus-io/client'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { VERSION } from '../version.ts'

/** What this node counts, for Prometheus: no meeting, person or device is named in it. */
export interface Metrics {
  readonly connections: Gauge<'audience'>
  readonly commands: Counter<'outcome'>
  readonly appendSeconds: Histogram
  readonly appendSize: Histogram
  readonly refusals: Counter<'code'>
  readonly messageBytes: Histogram<'name'>
  /** A figure that is looked up whenever somebody asks for the metrics. */
  lookUp(name: `rostrum_${string}`, help: string, read: () => number | Promise<number>): void
  /** Everything in the text format of Prometheus. */
  text(): Promise<string>
}

/** The type of the text that `Metrics.text` gives. */
export const METRICS_TYPE = prometheusContentType

const APPEND_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const APPEND_SIZE = [1, 2, 4, 8, 16, 32, 64, 128, 256]
const MESSAGE_BYTES = [64, 128, 256, 512, 1024, 4096, 16_384, 65_536, 262_144]

/** Metrics of one app, in a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  let isMeasuringProcess = false
  new Gauge({
    name: 'rostrum_build_info',
    help: 'Always 1; says which version of the program runs and which version of the wire it speaks.',
    labelNames: ['version', 'protocol'],
    registers,
  }).set({ version: VERSION, protocol: PROTOCOL_VERSION }, 1)

  return {
    connections: new Gauge({
      name: 'rostrum_connections',
      help: 'Connections that have joined, by audience.',
      labelNames: ['audience'],
      registers,
    }),
    commands: new Counter({
      name: 'rostrum_commands_total',
      help: 'Commands that were decided, the own ones of the server too; repeated: had its outcome already; unknown: the log did not say.',
      labelNames: ['outcome'],
      registers,
    }),
    appendSeconds: new Histogram({
      name: 'rostrum_append_duration_seconds',
      help: 'How long the log took to make commands durable.',
      buckets: APPEND_SECONDS,
      registers,
    }),
    appendSize: new Histogram({
      name: 'rostrum_append_batch_size',
      help: 'Commands that were made durable together.',
      buckets: APPEND_SIZE,
      registers,
    }),
    refusals: new Counter({
      name: 'rostrum_frames_refused_total',
      help: 'Frames of clients that did not become a command, by code.',
      labelNames: ['code'],
      registers,
    }),
    messageBytes: new Histogram({
      name: 'rostrum_message_bytes',
      help: 'Size of messages, each counted once however many clients get it.',
      labelNames: ['name'],
      buckets: MESSAGE_BYTES,
      registers,
    }),
    lookUp(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read())
        },
      })
    },
    text() {
      // Watching the event loop and the garbage costs a little, so it begins when somebody wants to know.
      if (!isMeasuringProcess) collectDefaultMetrics({ register: registry })
      isMeasuringProcess = true
      return registry.metrics()
    },
  }
}
