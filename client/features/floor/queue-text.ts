import { createIntl } from 'react-intl'
import type { InterfaceLanguage } from '../../i18n/texts.ts'
import type { Say } from '../../i18n/use-text.ts'
import { texts as chatTexts } from './podium-chat-texts.ts'
import { kindWords } from './kind-words.ts'
import { calledName, saysKind, type Standing } from './queue.ts'

const SAID_IN_CHAT = 3

/** The queue as numbered lines, for paper or a chat: place, name, organisation, from where, and kind where it has to be said. */
export function queueAsText(t: Say, standings: readonly Standing[]): string {
  return standings
    .map((standing) => {
      const { place, entry } = standing
      const who = entry.organisation === undefined ? entry.name : `${entry.name} (${entry.organisation})`
      const kind = saysKind(standing) || standing.entry.kind === 'point_of_order'
      return [`${place}. ${who}`, t(`floor.mode_${entry.mode}`), ...(kind ? [kindWords(t, entry)] : [])].join(' · ')
    })
    .join('\n')
}

/** One line for the chat of a call in a language: the next three, and a word to the first. */
export function chatLine(language: InterfaceLanguage, standings: readonly Standing[]): string {
  const { formatMessage } = createIntl({ locale: language, messages: chatTexts[language] })
  const say = (id: string, values: Record<string, string | number> = {}) => formatMessage({ id }, values)
  const next = standings.slice(0, SAID_IN_CHAT).map(({ entry, place }) => ({
    name: calledName(entry),
    place,
    mode: say(`floor.chat_mode_${entry.mode}`),
  }))
  const [first] = next
  if (!first) return say('floor.chat_nobody')
  const names = next.map((each) => say('floor.chat_place', each)).join(' ')
  return `${say('floor.chat_next', { names })} ${say('floor.chat_ready', { name: first.name })}`
}
