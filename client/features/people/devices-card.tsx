import { useMemo, useState } from 'react'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import type { PodiumPeopleView } from '../../../shared/features/people/view.ts'
import { useText, type Say } from '../../i18n/use-text.ts'
import { useMe, usePodiumView, usePresence, useSend } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Question } from '../../ui/question.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Day, Time } from '../../ui/time.tsx'
import styles from './links-card.module.css'
import { folded } from './people-index.ts'

const PAGE = 30

interface ListedDevice {
  readonly deviceId: string
  readonly linkId: string
  readonly personId?: string
  readonly joinedAtMs: number
  readonly name: string
  /** By what kind of link it came. */
  readonly way: string
}

/** Devices that are in, those that came last first: whose, by which link, since when; each can be ended. */
export function DevicesCard() {
  const t = useText()
  const people = usePodiumView((view) => view.people)
  const devices = useMemo(() => listDevices(people, t), [people, t])
  const who = usePresence()?.who
  const connected = useMemo(() => new Set(who), [who])
  const [query, setQuery] = useState('')
  const [shown, setShown] = useState(PAGE)
  const [ending, setEnding] = useState<ListedDevice>()
  const asked = folded(query.trim())
  const found = devices.filter(({ name }) => folded(name).includes(asked))
  if (devices.length === 0)
    return (
      <Card title={t('people.devices')}>
        <EmptyState icon="screen" title={t('people.no_devices')} />
      </Card>
    )
  return (
    <Card title={t('people.devices_in', { count: devices.length })}>
      {devices.length > PAGE && (
        <TextField
          type="search"
          label={t('people.search_device')}
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <ul className={styles.list}>
        {found.slice(0, shown).map((device) => (
          <DeviceLine
            key={device.deviceId}
            device={device}
            isConnected={device.personId !== undefined && connected.has(device.personId)}
            onEnd={() => setEnding(device)}
          />
        ))}
      </ul>
      {found.length > shown && (
        <Button icon="down" onClick={() => setShown(shown + PAGE)}>
          {t('people.show_more', { count: Math.min(PAGE, found.length - shown) })}
        </Button>
      )}
      <EndQuestion device={ending} onClose={() => setEnding(undefined)} />
    </Card>
  )
}

function listDevices({ devices, people, links }: OnTheWire<PodiumPeopleView>, t: Say): readonly ListedDevice[] {
  const wayOf = (linkId: string) => {
    const { kind = 'shared', role = 'participant' } = links[linkId] ?? {}
    return kind === 'personal' ? t('people.way_personal') : t('people.way_role', { role: t(`people.role_${role}`) })
  }
  return Object.entries(devices)
    .map(([deviceId, device]) => ({
      ...device,
      deviceId,
      name:
        device.personId === undefined ? t('people.role_screen') : people[device.personId]?.name || t('people.erased'),
      way: wayOf(device.linkId),
    }))
    .sort((a, b) => b.joinedAtMs - a.joinedAtMs)
}

type DeviceLineProps = {
  readonly device: ListedDevice
  readonly isConnected: boolean
  readonly onEnd: () => void
}

function DeviceLine({ device, isConnected, onEnd }: DeviceLineProps) {
  const t = useText()
  const ownId = useMe()?.people.personId
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <h3 className={styles.role}>
          <bdi dir="auto" translate="no">
            {device.name}
          </bdi>
          {isConnected && (
            <Chip tone="accent" icon="check">
              {t('people.connected')}
            </Chip>
          )}
          {device.personId !== undefined && device.personId === ownId && (
            <Chip tone="info">{t('people.this_is_you')}</Chip>
          )}
        </h3>
        <p className={styles.soft}>
          {device.way} · {t('people.since')} <Day atMs={device.joinedAtMs} /> <Time atMs={device.joinedAtMs} />
        </p>
      </div>
      <Button aria-label={t('people.end_device_of', { name: device.name })} onClick={onEnd}>
        {t('people.end_device')}
      </Button>
    </li>
  )
}

type EndQuestionProps = { readonly device: ListedDevice | undefined; readonly onClose: () => void }

function EndQuestion({ device, onClose }: EndQuestionProps) {
  const t = useText()
  const send = useSend()
  return (
    <Question
      open={device !== undefined}
      title={t('people.end_device_question', { name: device?.name ?? '' })}
      yes={t('people.end_device')}
      danger
      onYes={() => {
        onClose()
        if (device) void send({ type: 'people.end_device', deviceId: device.deviceId })
      }}
      onClose={onClose}
    >
      {t('people.end_device_advice')}
    </Question>
  )
}
