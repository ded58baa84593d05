import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../i18n/language.tsx'
import { useFollowed, usePodiumView, useServerNowMs, useServerTime } from '../../sync/hooks.ts'
import { callApi } from '../../sync/http-api.ts'

/** While many arrive, the figures are asked for no more often than this. */
const EACH_MS = 4_000
const MINUTE_MS = 60_000

/** What was last fetched; `isKept`: it is older than it should be, since asking again failed. */
export interface Fetched<File> {
  readonly file?: File
  readonly isKept: boolean
}

/**
 * A file of who was here, asked for anew when the counts or the people change, and each minute: at most every four seconds. What was
 * last fetched stays while nothing newer comes; `about` is what of it is wanted.
 */
export function useAttendanceFile<File>(fileName: string, about?: string): Fetched<File> {
  const { meetingId, linkId } = useFollowed()
  const { language } = useLanguage()
  const serverTime = useServerTime()
  const counts = usePodiumView((view) => view.attendance)
  const people = usePodiumView((view) => view.people.people)
  const minuteMs = useServerNowMs(MINUTE_MS)
  const [fetched, setFetched] = useState<Fetched<File>>({ isKept: false })
  const asked = useRef({ of: '', atMs: -Infinity })
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  useEffect(() => {
    const of = [meetingId, linkId, language, about].join(' ')
    const ask = async () => {
      asked.current = { of, atMs: serverTime() }
      const answer = await callApi<File>(`/api/meetings/${meetingId}/${fileName}`, {
        query: { link: linkId, language, about },
      })
      // Somebody may have asked for another day or language meanwhile, or left the page.
      if (!isShown.current || asked.current.of !== of) return
      setFetched((before) => (answer.ok ? { file: answer.value, isKept: false } : { ...before, isKept: true }))
    }
    const dueInMs = asked.current.of === of ? asked.current.atMs + EACH_MS - serverTime() : 0
    const timer = setTimeout(() => void ask(), Math.max(0, dueInMs))
    return () => clearTimeout(timer)
  }, [meetingId, linkId, language, about, fileName, serverTime, counts, people, minuteMs])
  return fetched
}
