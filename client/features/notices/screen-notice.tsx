import { useView } from '../../sync/hooks.ts'
import { BothLanguages } from '../../ui/both-languages.tsx'
import { Fitted } from '../../ui/fitted.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { ShownNotice } from './live-notices.ts'
import styles from './screen.module.css'

type ScreenNoticeProps = { readonly notice: ShownNotice }

/** An urgent notice takes the room screen. */
export function ScreenNotice({ notice: { text } }: ScreenNoticeProps) {
  const { languages } = useView((view) => view.meeting)
  return (
    <Fitted className={styles.whole}>
      <p className={styles.mark}>
        <Icon name="warning" />
      </p>
      <h1 className={styles.large}>
        <BothLanguages text={text} languages={languages} className={styles.language} />
      </h1>
    </Fitted>
  )
}

/** A calm notice stands in a line above the footer. */
export function ScreenNoticeLine({ notice: { text } }: ScreenNoticeProps) {
  const { languages } = useView((view) => view.meeting)
  return (
    <Fitted className={styles.line}>
      <p className={styles.words}>
        <BothLanguages text={text} languages={languages} className={styles.language} />
      </p>
    </Fitted>
  )
}
