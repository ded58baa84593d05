import { useEffect, useState } from 'react'
import { textIn } from '../../shared/lib/languages.ts'
import { DoorBar } from '../features/attendance/door-bar.tsx'
import { DoorCamera } from '../features/attendance/door-camera.tsx'
import { DoorChoice } from '../features/attendance/door-choice.tsx'
import { DoorConflicts } from '../features/attendance/door-conflicts.tsx'
import { DoorFoot } from '../features/attendance/door-foot.tsx'
import { DOORS, doorOf, rememberDoor } from '../features/attendance/door-place.ts'
import { DoorRefusals } from '../features/attendance/door-refusals.tsx'
import { DoorResultCard } from '../features/attendance/door-result.tsx'
import { DoorSearch } from '../features/attendance/door-search.tsx'
import { useDoorDesk } from '../features/attendance/use-door-desk.ts'
import { TableOf } from '../features/groups/table-of.tsx'
import { ConnectionNotice } from '../features/meeting/connection-notice.tsx'
import { KeepingNotice } from '../features/meeting/keeping-notice.tsx'
import { PauseBand } from '../features/meeting/pause-band.tsx'
import { WentBackNotice } from '../features/meeting/went-back-notice.tsx'
import { NoticeBand } from '../features/notices/notice-band.tsx'
import { DoorSeat } from '../features/people/door-seat.tsx'
import { HelpJoin } from '../features/people/help-join.tsx'
import { useDocumentLanguage, useLanguage } from '../i18n/language.tsx'
import { useFollowed, useView } from '../sync/hooks.ts'
import { DoorLayout } from './door-layout.tsx'
import { useAwake } from './keep-awake.ts'

/** The page of those who see people come in: find and tap, or scan; it goes on without a connection. */
export function DoorPage() {
  const { meetingId } = useFollowed()
  const [door, setDoor] = useState(() => doorOf(meetingId))
  const [isChoosing, setIsChoosing] = useState(door === undefined)
  const [typed, setTyped] = useState('')
  const title = useView((view) => view.meeting.title)
  const { language } = useLanguage()
  const desk = useDoorDesk(door ?? DOORS[0])
  const name = textIn(title, language).text
  useDocumentLanguage()
  useAwake()
  useEffect(() => {
    document.title = `${name} · Rostrum`
  }, [name])
  return (
    <>
      <DoorLayout
        bar={<DoorBar door={door} room={desk.room} onDoor={() => setIsChoosing(true)} />}
        alert={
          <>
            <ConnectionNotice />
            <KeepingNotice />
            <WentBackNotice />
            <PauseBand />
            <NoticeBand />
            <DoorRefusals people={desk.people} />
            <DoorConflicts />
          </>
        }
        search={<DoorSearch desk={desk} typed={typed} onType={setTyped} />}
        aside={
          <>
            <DoorCamera onCode={desk.scan} />
            <DoorResultCard desk={desk}>
              {(personId) => (
                <>
                  <TableOf personId={personId} />
                  <DoorSeat key={personId} personId={personId} />
                </>
              )}
            </DoorResultCard>
          </>
        }
        foot={
          <DoorFoot desk={desk} typed={typed} onDone={() => setTyped('')}>
            <HelpJoin />
          </DoorFoot>
        }
      />
      <DoorChoice
        open={isChoosing}
        onChoose={(chosen) => {
          rememberDoor(meetingId, chosen)
          setDoor(chosen)
          setIsChoosing(false)
        }}
        onClose={() => setIsChoosing(false)}
      />
    </>
  )
}
