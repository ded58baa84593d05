import { useId, useLayoutEffect, useRef, useState, type InputHTMLAttributes, type KeyboardEvent, type Ref } from 'react'
import styles from './combobox.module.css'
import { classNames } from './class-names.ts'
import { Field, type FieldWords } from './field.tsx'
import { Name } from './name.tsx'
import { placeBeside } from './place-beside.ts'

/** Browsers before 2024 lack it; there the list stands in the page, where it was put. */
const HAS_TOP_LAYER = 'showPopover' in HTMLElement.prototype

/** One match. */
export type ComboboxOption = { readonly key: string; readonly label: string; readonly hint?: string }

type ComboboxProps = FieldWords &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'value' | 'onChange'> & {
    readonly ref?: Ref<HTMLInputElement>
    readonly text: string
    readonly onText: (text: string) => void
    /** What the text matches, the best first; none closes the list. */
    readonly options: readonly ComboboxOption[]
    readonly onPick: (key: string) => void
  }

/** A text field that offers matches while one types: Enter takes the marked one, the first unless arrow keys chose another. */
export function Combobox(props: ComboboxProps) {
  const { label, hint, error, optional = false, text, onText, options, onPick, ...input } = props
  const listId = useId()
  const box = useRef<HTMLSpanElement>(null)
  const [marked, setMarked] = useState(0)
  const [isOpen, setIsOpen] = useState(false)
  const shown = isOpen ? options : []
  const at = Math.min(marked, shown.length - 1)

  const pick = (key: string) => {
    setIsOpen(false)
    onPick(key)
  }
  const KEYS: Record<string, () => void> = {
    ArrowDown: () => setMarked((at + 1) % shown.length),
    ArrowUp: () => setMarked((at - 1 + shown.length) % shown.length),
    Escape: () => setIsOpen(false),
    Enter: () => pick(shown[at]?.key ?? ''),
  }
  const press = (event: KeyboardEvent) => {
    const act = shown.length > 0 && KEYS[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <span ref={box} className={styles.box}>
          <input
            type="text"
            dir="auto"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={shown.length > 0}
            aria-controls={shown.length > 0 ? listId : undefined}
            aria-activedescendant={shown.length > 0 ? `${listId}-${at}` : undefined}
            {...input}
            {...control}
            value={text}
            onChange={(event) => {
              setMarked(0)
              setIsOpen(true)
              onText(event.target.value)
            }}
            onKeyDown={press}
            onBlur={() => setIsOpen(false)}
          />
          {shown.length > 0 && (
            <Matches id={listId} options={shown} at={at} beside={box.current} onMark={setMarked} onPick={pick} />
          )}
        </span>
      )}
    </Field>
  )
}

type MatchesProps = {
  readonly id: string
  readonly options: readonly ComboboxOption[]
  /** Which one is marked. */
  readonly at: number
  readonly beside: HTMLElement | null
  readonly onMark: (at: number) => void
  readonly onPick: (key: string) => void
}

function Matches({ id, options, at, beside, onMark, onPick }: MatchesProps) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = list.current
    if (!box || !beside) return
    if (HAS_TOP_LAYER) box.showPopover()
    box.style.minWidth = `${beside.offsetWidth}px`
    placeBeside(box, beside)
  }, [beside, options.length])
  return (
    // A datalist cannot show where somebody is from, and looks different in every browser.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div ref={list} id={id} role="listbox" popover={HAS_TOP_LAYER ? 'manual' : undefined} className={styles.list}>
      {options.map(({ key, label, hint }, index) => (
        // The keyboard's way is the field itself, which keeps the focus.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={key}
          id={`${id}-${index}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          aria-selected={index === at}
          className={classNames(styles.option, index === at && styles.marked)}
          onPointerMove={() => onMark(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(key)}
        >
          <Name>{label}</Name>
          {hint !== undefined && (
            <span className={styles.hint}>
              <Name>{hint}</Name>
            </span>
          )}
        </div>
      ))}
    </div>
  )
}
