import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Button, type ButtonLook } from './button.tsx'
import { LiveRegion } from './live-region.tsx'

type CopyButtonProps = {
  readonly value: string
  /** What is copied, for screen readers, where the words of the button do not say it. */
  readonly label?: string
  readonly look?: ButtonLook
}

/** Puts a text into the clipboard and says that it is there, until something else is copied here. */
export function CopyButton({ value, label, look }: CopyButtonProps) {
  const t = useText()
  const [copied, setCopied] = useState<string>()
  const isCopied = copied === value
  const copy = async () => {
    if (await copyText(value)) setCopied(value)
  }
  return (
    <>
      <Button look={look} icon={isCopied ? 'check' : 'copy'} aria-label={label} onClick={() => void copy()}>
        {t(isCopied ? 'ui.copied' : 'ui.copy')}
      </Button>
      <LiveRegion text={isCopied ? t('ui.copied') : ''} />
    </>
  )
}

/** Over plain http a page has no clipboard of its own: there the old way through a selected field must do. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}

function copySelected(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  // Inside of an open dialog: all else cannot take the focus.
  const place = document.querySelector('dialog[open]') ?? document.body
  place.append(field)
  const before = document.activeElement
  field.select()
  const isDone = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return isDone
}
