import { useCallback, useEffect, useState } from 'react'
import { rememberDoorLink } from '../features/attendance/door-link.ts'
import { doorCatalogue } from '../i18n/door-catalogue.ts'
import { MoreTexts } from '../i18n/language.tsx'
import { browserPorts } from '../sync/browser-ports.ts'
import { openDoorStorage } from '../sync/door-storage.ts'
import type { Followed } from '../sync/meeting-sync.ts'
import { keepShell } from '../sync/offline-shell.ts'
import type { KeyValues } from '../sync/ports.ts'
import { Loading } from '../ui/loading.tsx'
import { DoorPage } from './door-page.tsx'
import { DoorWaitingPage } from './door-waiting-page.tsx'
import { Following } from './following.tsx'

type DoorDeviceProps = { readonly meetingId: string; readonly linkId: string }

/** The door on a device that keeps it: the page, the list and what waits are there without a network, after a reload too. */
export function DoorDevice({ meetingId, linkId }: DoorDeviceProps) {
  const storage = useDoorStorage(meetingId, linkId)
  const portsFor = useCallback((followed: Followed) => browserPorts(followed, undefined, storage), [storage])
  return (
    <MoreTexts messages={doorCatalogue}>
      {storage ? (
        <Following meetingId={meetingId} linkId={linkId} audience="door" portsFor={portsFor} Waiting={DoorWaitingPage}>
          <DoorPage />
          <KeptDoor meetingId={meetingId} linkId={linkId} />
        </Following>
      ) : (
        <Loading />
      )}
    </MoreTexts>
  )
}

function useDoorStorage(meetingId: string, linkId: string): KeyValues | undefined {
  const [storage, setStorage] = useState<KeyValues>()
  useEffect(() => {
    let isLeft = false
    void openDoorStorage({ meetingId, linkId }).then((opened) => {
      if (!isLeft) setStorage(opened)
    })
    return () => {
      isLeft = true
      setStorage(undefined)
    }
  }, [meetingId, linkId])
  return storage
}

/** Only who was let in makes the device a door. */
function KeptDoor({ meetingId, linkId }: DoorDeviceProps) {
  useEffect(() => {
    rememberDoorLink({ meetingId, linkId })
    void keepShell()
  }, [meetingId, linkId])
  return null
}
