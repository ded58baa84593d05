import { useState } from 'react'
import { useIntl } from 'react-intl'
import { INTERFACE_LANGUAGES } from '../../i18n/texts.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Menu } from '../../ui/menu.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { chatLine, queueAsText } from './queue-text.ts'
import { TextDialog } from './text-dialog.tsx'
import type { PodiumFloor } from './use-podium-floor.ts'

type Way = 'copy_queue' | 'chat_line' | 'paste_names'

/** The queue carried elsewhere, and brought from elsewhere: as text, as a line for the call's chat, from a list of names. */
export function QueueMenu({ podium }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const [way, go] = useState<Way>()
  const close = () => go(undefined)
  const item = (key: Way, icon: 'copy' | 'call' | 'plus', disabled = false) => ({
    key,
    icon,
    label: t(`floor.${key}`),
    disabled,
    onChoose: () => go(key),
  })
  const isEmpty = podium.standings.length === 0
  return (
    <>
      <Menu
        label={t('floor.more_queue')}
        items={[
          item('copy_queue', 'copy', isEmpty),
          item('chat_line', 'call', isEmpty),
          ...(podium.desk.may('floor.add') ? [item('paste_names', 'plus')] : []),
        ]}
      />
      {way === 'copy_queue' && (
        <TextDialog
          title={t('floor.copy_queue_title')}
          hint={t('floor.copy_queue_hint')}
          texts={[{ label: t('floor.queue_title'), text: queueAsText(t, podium.standings) }]}
          onClose={close}
        />
      )}
      {way === 'chat_line' && <ChatLineDialog podium={podium} onClose={close} />}
      {way === 'paste_names' && <PasteDialog podium={podium} onClose={close} />}
    </>
  )
}

type ChatLineDialogProps = { readonly podium: PodiumFloor; readonly onClose: () => void }

function ChatLineDialog({ podium, onClose }: ChatLineDialogProps) {
  const t = useText()
  const { formatDisplayName } = useIntl()
  const { language: reader } = useLanguage()
  const spoken: readonly string[] = usePodiumView((view) => view.meeting.languages)
  const languages = INTERFACE_LANGUAGES.filter((language) => language === reader || spoken.includes(language))
  return (
    <TextDialog
      title={t('floor.chat_line_title')}
      hint={t('floor.chat_line_hint')}
      texts={languages.map((language) => ({
        label: t('floor.text_in', { language: formatDisplayName(language, { type: 'language' }) ?? language }),
        text: chatLine(language, podium.standings),
        language,
      }))}
      onClose={onClose}
    />
  )
}
