import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import styles from './tabs.module.css'

/** One tab and what it opens. */
export type Tab<Key extends string = string> = {
  readonly key: Key
  readonly label: ReactNode
  readonly panel: ReactNode
}

type TabsProps<Key extends string> = {
  readonly label: string
  readonly tabs: readonly Tab<Key>[]
  readonly selected: Key
  readonly onSelect: (key: Key) => void
}

/** Parts of a page of which one is shown; arrow keys go along the line of reading, Home and End to its ends. */
export function Tabs<Key extends string>({ label, tabs, selected, onSelect }: TabsProps<Key>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { dir } = useLanguage()
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.key === selected),
  )
  const last = tabs.length - 1
  const forward = dir === 'rtl' ? -1 : 1
  const targets: Record<string, number> = {
    ArrowRight: (at + forward + tabs.length) % tabs.length,
    ArrowLeft: (at - forward + tabs.length) % tabs.length,
    Home: 0,
    End: last,
  }

  const move = (event: KeyboardEvent) => {
    const target = targets[event.key]
    const tab = target === undefined ? undefined : tabs[target]
    if (target === undefined || !tab) return
    event.preventDefault()
    onSelect(tab.key)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus()
  }

  return (
    <div className={styles.tabs}>
      <div ref={list} role="tablist" aria-label={label} className={styles.list}>
        {tabs.map((tab, index) => (
          <button
            key={tab.key}
            id={`${id}-${tab.key}`}
            type="button"
            role="tab"
            aria-selected={index === at}
            aria-controls={`${id}-panel`}
            tabIndex={index === at ? 0 : -1}
            className={styles.tab}
            onClick={() => onSelect(tab.key)}
            onKeyDown={move}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tabs[at]?.key ?? ''}`} className={styles.panel}>
        {tabs[at]?.panel}
      </div>
    </div>
  )
}
