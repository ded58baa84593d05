import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { useText } from '../i18n/use-text.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import styles from './menu.module.css'
import { placeBeside } from './place-beside.ts'

/** Browsers before 2024 lack it; there the list stands in the page, where it was put. */
const HAS_TOP_LAYER = 'showPopover' in HTMLElement.prototype

/** One thing that can be done. */
export type MenuItem = {
  readonly key: string
  readonly label: string
  readonly icon?: IconName
  /** Takes something from somebody: set apart by colour and by standing last. */
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onChoose: () => void
}

type MenuProps = {
  /** What the menu is about, for screen readers: "More for Fatima Al-Sayed". */
  readonly label?: string
  readonly items: readonly MenuItem[]
}

/** "More": a button that opens a list of rarer actions, above everything, so that no scrolling list cuts it off. */
export function Menu({ label, items }: MenuProps) {
  const t = useText()
  const id = useId()
  const [trigger, setTrigger] = useState<HTMLElement | null>(null)
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    trigger?.querySelector('button')?.focus()
  }
  return (
    <span ref={setTrigger} className={styles.trigger}>
      <Button
        look="quiet"
        icon="more"
        aria-label={label ?? t('ui.more')}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      />
      {open &&
        // Outside of the row that it belongs to: a list that is moved in by arrow keys would take them away from it.
        createPortal(
          <MenuList id={id} items={items} trigger={trigger} onClose={close} />,
          trigger?.closest('dialog') ?? document.body,
        )}
    </span>
  )
}

type MenuListProps = {
  readonly id: string
  readonly items: readonly MenuItem[]
  readonly trigger: HTMLElement | null
  readonly onClose: () => void
}

function MenuList({ id, items, trigger, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]

  useLayoutEffect(() => {
    const menu = list.current
    if (HAS_TOP_LAYER) menu?.showPopover()
    if (menu && trigger) placeBeside(menu, trigger)
    menu?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [trigger])

  const move = (event: KeyboardEvent) => {
    const all = entries()
    const at = all.findIndex((entry) => entry === document.activeElement)
    const targets: Record<string, number> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }
    const target = targets[event.key]
    if (target !== undefined) all[target]?.focus()
    if (event.key === 'Escape' || event.key === 'Tab') onClose()
    if (target !== undefined || event.key === 'Escape') event.preventDefault()
  }

  return (
    <div
      ref={list}
      id={id}
      role="menu"
      tabIndex={-1}
      popover={HAS_TOP_LAYER ? 'manual' : undefined}
      className={styles.menu}
      onKeyDown={move}
      onBlur={(event) => {
        const isInside = [trigger, list.current].some((part) => part?.contains(event.relatedTarget))
        if (!isInside) onClose()
      }}
    >
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={item.disabled}
          className={classNames(styles.item, item.danger && styles.danger)}
          onClick={() => {
            if (item.disabled) return
            onClose()
            item.onChoose()
          }}
        >
          {item.icon && <Icon name={item.icon} />}
          <span>{item.label}</span>
        </button>
      ))}
    </div>
  )
}
