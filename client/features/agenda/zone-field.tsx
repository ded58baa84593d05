import { useId, useMemo } from 'react'
import { TextField } from '../../ui/text-field.tsx'

type ZoneFieldProps = {
  readonly label: string
  readonly zone: string
  readonly onZone: (zone: string) => void
}

/** A time zone of the IANA database, typed or picked from those that the browser knows. */
export function ZoneField({ label, zone, onZone }: ZoneFieldProps) {
  const id = useId()
  const zones = useMemo(() => ['UTC', ...Intl.supportedValuesOf('timeZone')], [])
  return (
    <>
      <TextField
        label={label}
        list={id}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={zone}
        onChange={(event) => onZone(event.target.value.trim())}
      />
      <datalist id={id}>
        {zones.map((known) => (
          <option key={known}>{known}</option>
        ))}
      </datalist>
    </>
  )
}
