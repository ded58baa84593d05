import { useState, type FormEvent } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { isCsv, type ApiAnswer, type ApiProblem } from '../../sync/http-api.ts'
import { Button } from '../../ui/button.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './agenda-file-form.module.css'
import { AgendaProblems } from './agenda-problems.tsx'
import { ZoneField } from './zone-field.tsx'

/** An agenda as somebody hands it in; what is empty is left to the file. */
export interface AgendaUpload {
  readonly file: File
  /** `YYYY-MM-DD`. */
  readonly firstDay: string
  readonly title: string
  readonly zone: string
  /** Which of the rooms of a schedule the meeting is. */
  readonly room?: string
}

type AgendaFileFormProps<Value> = {
  /** A new meeting: a table of items cannot say its title and zone. */
  readonly isNew: boolean
  /** The words of the button. */
  readonly action: string
  readonly look?: 'filled' | 'outlined'
  readonly hand: (upload: AgendaUpload) => Promise<ApiAnswer<Value>>
  readonly onTaken: (value: Value) => void
}

/** Hands in an agenda file: what is wrong with it is said field by field, and the form keeps what was filled in. */
export function AgendaFileForm<Value>({ isNew, action, look, hand, onTaken }: AgendaFileFormProps<Value>) {
  const t = useText()
  const [file, setFile] = useState<File>()
  const [firstDay, setFirstDay] = useState('')
  const [meeting, setMeeting] = useState(meetingHere)
  const [problem, setProblem] = useState<ApiProblem>()
  const [rooms, setRooms] = useState<readonly string[]>([])
  const [room, setRoom] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [wasTried, setWasTried] = useState(false)
  const asksMeeting = isNew && isTable(file)
  const lacksTitle = asksMeeting && meeting.title.trim() === ''

  const send = async (chosen: File) => {
    setIsBusy(true)
    setProblem(undefined)
    const answer = await hand({
      file: chosen,
      firstDay,
      ...(asksMeeting ? meeting : LEFT_TO_FILE),
      ...(room && { room }),
    })
    setIsBusy(false)
    if (answer.ok) onTaken(answer.value)
    else {
      setProblem(answer.problem)
      const named = roomsIn(answer.problem) ?? rooms
      setRooms(named)
      setRoom(named.includes(room) ? room : (named[0] ?? ''))
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setWasTried(true)
    if (file && !lacksTitle && !isBusy) void send(file)
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <FileField
        label={t('agenda.file')}
        hint={t('agenda.file_hint')}
        error={wasTried && !file ? t('agenda.file_needed') : undefined}
        accept=".json,.xml,.csv,application/json,application/xml,text/csv"
        file={file}
        onFile={(chosen) => {
          setFile(chosen)
          setProblem(undefined)
          setRooms([])
          setRoom('')
        }}
      />
      {asksMeeting && <MeetingFields meeting={meeting} lacksTitle={wasTried && lacksTitle} onMeeting={setMeeting} />}
      <TextField
        type="date"
        label={t('agenda.first_day')}
        hint={t('agenda.first_day_hint')}
        optional
        value={firstDay}
        onChange={(event) => setFirstDay(event.target.value)}
      />
      <RoomField rooms={rooms} room={room} onRoom={setRoom} />
      {problem && <AgendaProblems problem={problem} />}
      <div>
        <Button type="submit" look={look} size={48} busy={isBusy}>
          {action}
        </Button>
      </div>
    </form>
  )
}

type RoomFieldProps = {
  readonly rooms: readonly string[]
  readonly room: string
  readonly onRoom: (room: string) => void
}

/** Which of the rooms of a schedule the meeting is, once the server asked. */
function RoomField({ rooms, room, onRoom }: RoomFieldProps) {
  const t = useText()
  if (rooms.length === 0) return null
  const choices = rooms.map((name) => ({ value: name, label: name }))
  return <Select label={t('agenda.room')} choices={choices} value={room} onChoose={onRoom} />
}

/** The rooms between which the server lets choose. */
const roomsIn = ({ errors }: ApiProblem): readonly string[] | undefined =>
  errors.find(({ code }) => code === 'which_room')?.values

const LEFT_TO_FILE = { title: '', zone: '' }

/** A meeting in the reader's own zone, without a title yet. */
const meetingHere = () => ({ title: '', zone: Intl.DateTimeFormat().resolvedOptions().timeZone })

const isTable = (file: File | undefined): boolean => file !== undefined && isCsv(file.name)

type MeetingFieldsProps = {
  readonly meeting: Pick<AgendaUpload, 'title' | 'zone'>
  readonly lacksTitle: boolean
  readonly onMeeting: (meeting: Pick<AgendaUpload, 'title' | 'zone'>) => void
}

/** What a table of items cannot say. */
function MeetingFields({ meeting, lacksTitle, onMeeting }: MeetingFieldsProps) {
  const t = useText()
  return (
    <>
      <TextField
        label={t('agenda.meeting_title')}
        error={lacksTitle ? t('agenda.meeting_title_needed') : undefined}
        maxLength={300}
        value={meeting.title}
        onChange={(event) => onMeeting({ ...meeting, title: event.target.value })}
      />
      <ZoneField label={t('agenda.zone')} zone={meeting.zone} onZone={(zone) => onMeeting({ ...meeting, zone })} />
    </>
  )
}
