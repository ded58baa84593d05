import { createContext, use, type ReactNode } from 'react'

const readersZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The zone that a meeting's days and times are told in, and the reader's own (IANA names). */
export type Zones = { readonly meeting: string; readonly reader: string }

const ZonesContext = createContext<Zones | undefined>(undefined)

type ZoneProviderProps = {
  readonly meeting: string
  /** The device's zone unless given. */
  readonly reader?: string
  readonly children: ReactNode
}

/** Tells everything inside which zone the meeting lives in. */
export function ZoneProvider({ meeting, reader = readersZone(), children }: ZoneProviderProps) {
  return <ZonesContext value={{ meeting, reader }}>{children}</ZonesContext>
}

/** The meeting's zone and the reader's; outside a meeting both are the reader's. */
export function useZones(): Zones {
  return use(ZonesContext) ?? { meeting: readersZone(), reader: readersZone() }
}
