/** A person's or a place's name: isolated from the sentence around it, in its own direction, never machine-translated. */
export function Name({ children }: { readonly children: string }) {
  return (
    <bdi dir="auto" translate="no">
      {children}
    </bdi>
  )
}
